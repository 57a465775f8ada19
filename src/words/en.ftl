# The tool's own wording. Plain words; no blame; a fact and a way out.

urgency-emergency = EMERGENCY: now, within 24 hours at the latest
urgency-urgent = Urgent: within 72 hours
urgency-normal = Normal: within 2 weeks
urgency-short-emergency = EMERGENCY
urgency-short-urgent = urgent
urgency-short-normal = normal

status-confirmed = confirmed: seen in the primary source
status-secondary = secondary: seen in a secondary source only
status-recalled = recalled: not seen; check before you rely on it
status-ours = ours: our own judgement
status-short-confirmed = confirmed
status-short-secondary = secondary
status-short-recalled = recalled
status-short-ours = ours
status-mark-confirmed = confirmed
status-mark-secondary = secondary source only
status-mark-recalled = recalled, not confirmed
status-mark-ours = our own judgement

state-matched = matched
state-not_shown = not shown today
state-open = open
state-disclosed = disclosed
state-not_disclosed = not disclosed
state-holds = now

answer-yes = Yes
gate-yes = Yes, that is so
gate-no = No, not yet
answer-no = No
answer-said = said
answer-declined = declined
answer-not_known = not known
answer-not_asked = not asked
answer-told = told, not coded yet
answer-not_applicable = does not apply
answer-given = given
answer-not_kept = not kept, at the person's wish
language-en = English
language-ur = Urdu
language-ps = Pashto
language-fa = Persian
language-fa-AF = Dari
language-prs = Dari
language-bal = Balochi
language-brh = Brahui
language-sd = Sindhi
language-pa = Punjabi
language-pa-PK = Punjabi
language-skr = Saraiki
language-ar = Arabic

report-recommendation = Recommendation
report-you-decide = The tool recommends; you decide.
report-not-sent-on-child = Do not send this child on, back or away before that has been done. It is no reason to lock the child up.
report-not-sent-on = Do not send this person on, back or away before that has been done. It is no reason to lock anybody up: an adult who wants to go may go, and hears where help is free.
report-published = What others concluded
report-difference = Why this differs
report-was-child = The person was under 18 when it began. For that time the methods for children are looked at as well: no force and no deception has to be shown.
report-not-covered = This questionnaire asks too little for these methods, so they were not looked at: { $titles }.
report-why = Why
report-because-child = The person is under 18, or may be.
report-because-finding = { $title }: matched ({ $status })
report-because-indicator = { $name }
report-because-need = { $name }
report-because-raised = You raised it.
report-because-open = Too much stayed open to rule a referral out.
report-because-nothing = No indications were disclosed today. Give information; the door stays open.
report-beside = Beside it
report-binding = What binds you here ({ $title }, as of { $as_of })
report-needs = Needs
report-needs-none = No needs were told or raised. Ask again before you part.
report-needs-open = Not answered: { $names }
report-open = What stayed open
report-open-none = Nothing that bears on a referral stayed open.
report-settled = Nothing that may still be asked could change this.
report-indicators = Disclosed indicators
report-indicators-none = No indicator was disclosed today.
report-neutral = Elements that say nothing by themselves: { $names }
report-answer = { $item } → { $answer }
report-methods = What published methods make of it
report-statistical = A statistical rule, not a test of a person.
report-excepted = Not counted: as answered, this work is of a kind that the Forced Labour Convention, art. 2(2), excepts.
report-list-claims = A list names what is disclosed and claims nothing more.
report-list-none = None of its entries was named today.
report-speaks-smuggling = Speaks for smuggling
report-speaks-trafficking = Speaks for trafficking
report-speaks-nothing = nothing disclosed
report-would-change = Would change it
report-source = Source
report-col-indicator = Indicator
report-col-because = Because
report-decision = Decision
report-decision-none = No decision is recorded yet. Add one with: panah amend { $id }
report-decision-later = Decided later; see what was added.
report-decision-as-recommended = as recommended
report-decision-differs = differs from the recommendation
report-decision-judgement = on professional judgement
report-decision-reason = Reason: { $reason }
report-record = Record
report-held-with = { $title } { $version } · opened { $opened } · closed { $closed } (this laptop's clock)
report-path-full = The interview went its full way.
report-path-needs_only = A condition was not met: only needs, fears, wishes and the closing were put.
report-path-closing = The interview went to its closing early.
report-path-child = The person is under 18 or may be: the interview went the way for children, for child protection to take over.
report-path-child_closing = The person is under 18 or may be. The officer went to the closing: nothing more was asked, and child protection took over.
report-path-stopped = The interview was stopped.
report-stopped-because = Reason: { $reason }
report-account-left-out = The person did not agree to a record: what was told, and what it points to, is not kept.
report-gates = Before the interview
report-consents = Consents
report-account = What the person said
report-observations = What the officer saw
report-notes = Notes
report-raised = Raised by the officer
report-through-interpreter = through the interpreter
report-told = told, not asked
report-amendments = Added later
report-history = { $count ->
    [one] 1 action in its history
   *[other] { $count } actions in its history
}
report-definitions-set = Definition files { $sha256 }, { $who }
report-definitions-built-in = built into the program
report-definitions-nobody = signed by nobody
report-definitions-unit = signed by { $unit }
report-definitions = Questionnaire { $questionnaire } · rules { $rules } · jurisdiction { $jurisdiction } · program { $program }

# Conditions on answers, in words.
condition-test = { $item } { $test }
condition-always = always
condition-and = { $first }, and { $then }
condition-or = { $first }, or { $then }
condition-group = ({ $inner })
condition-quoted = "{ $text }"
condition-is = is { $answer }
condition-is-not = is not { $answer }
condition-is-none = is none of these: { $answer }
condition-includes = includes { $answer }
condition-includes-not = does not include { $answer }
condition-includes-none = includes none of these: { $answer }
condition-given = was answered
condition-not-given = was not answered
condition-declined = was declined
condition-not-declined = was not declined
condition-not-known = is "not known"
condition-not-not-known = is not "not known"
condition-read-aloud = was read aloud
condition-not-read-aloud = was not read aloud
condition-under = under { $number }
condition-at-least = { $number } or more
condition-between = from { $from } to { $to }
condition-one-of = { $before } or { $last }
condition-answers = answer { $answers }
condition-comma = {", "}
condition-yes = yes
condition-no = no

# What the definitions mean: `panah explain`.
explain-names = What can be explained
explain-names-how-title = How to ask
explain-names-how = panah explain NAME, with a name or the number of an item from this list. Where a name means several things, all are told; item:NAME, indicator:NAME, method:NAME, pathway:NAME, need:NAME, questionnaire:NAME, rule:NAME and question:NAME pick one.
explain-names-indicators = Indicators: { $phase }
explain-names-methods = Methods
explain-names-pathways = Pathways
explain-names-needs = Needs
explain-names-items = Items: { $questionnaire }
explain-names-rules = Wording rules of panah check
explain-questions = The eight types of question
explain-questions-what = By these a mock exercise is looked back on. They name what a question does, and no person. The same words can be one type or another: a closed question has its place once the person was let tell about the matter.
explain-questions-productive = They let the person tell
explain-questions-unproductive = They do not
explain-question-point = { $name }: { $means }
explain-question-point-named = { $name } ({ $id }): { $means }
explain-a-question = A type of question ({ $id }).
explain-question-productive = It lets the person tell.
explain-question-unproductive = It does not let the person tell.
explain-question-all = All eight: panah explain questions
explain-questions-source = The eight types are those of the Griffiths Question Map (Griffiths and Milne). Authors draw the lines differently; the definitions are Panah's own.
explain-names-questionnaires = Questionnaires
explain-a-questionnaire = A questionnaire ({ $id }), version { $version }: what is asked, and which signs the answers show.
explain-shown = Indicators that its answers can show
explain-unshown = Indicators that no answer to it shows
explain-about-when = { $about }: { $when }.
explain-about-all = { $about }, all of these together:
explain-about-any = { $about }, any of these:
explain-does-not-ask = { $questionnaire }: no answer shows it.
explain-source = Where it comes from
explain-at = Place: { $at }.
explain-seen = What of this document has been seen: { $note }
explain-sure = { $of } is { $status }.
explain-of-indicator = This indicator
explain-of-rule = How the parts combine
explain-of-pathway = This pathway
explain-of-need = How soon and what to do
explain-counts = Counts: { $what }
explain-does-not-count = Does not count: { $what }
explain-an-indicator = An indicator ({ $id }): one observable fact, { $phase }.
explain-suffices = This sign suffices by itself for a referral.
explain-neutral = A mere element: it says nothing by itself, and no pathway counts it.
explain-phase-recruitment = from the time of recruitment
explain-phase-journey = from the journey
explain-phase-work = from the work, or from where the person was kept
explain-phase-leaving = about leaving
explain-phase-present = seen in the room now
explain-answers = Answers that show it
explain-listed-in = Methods in which it counts
explain-listed-nowhere = No method lists it.
explain-entry = { $name } ({ $status })
explain-entry-together = { $name } ({ $status }), only together with other indicators
explain-bears-on = Next steps that it bears on
explain-bears-on-nothing = None.
explain-leads-to = { $name }: holds by this indicator.
explain-leads-through-rule = { $name }: holds only where a rule that counts this indicator is matched.
explain-leads-beside = { $name }: stands beside the leading one.
explain-strongest-leads = Of the next steps that hold, the strongest leads. The officer decides.
explain-a-rule = A rule ({ $id }), { $for }. It gives a finding: matched, not shown today, or open.
explain-a-list = A list ({ $id }), { $for }.
explain-a-contrast = A contrast ({ $id }), { $for }: what speaks for each of two sides. It weighs nothing and decides nothing; both sides may be shown at once.
explain-for-adults = for adults
explain-for-children = for everybody who is under 18, or may be
explain-for-everyone = for everyone
explain-rule = The rule in words
explain-matched-when = Matched when these parts hold: { $when }.
explain-every-part-takes = Each part takes at least { $takes }.
explain-parts-take = Each of these parts takes at least { $takes }: { $names }.
explain-part-with = { $takes } of { $name }
explain-part-takes = { $names } takes at least { $takes }.
explain-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
explain-strong = { $count ->
    [one] 1 strong entry
   *[other] { $count } strong entries
}
explain-medium = { $count ->
    [one] 1 medium entry
   *[other] { $count } medium entries
}
explain-weak = { $count ->
    [one] 1 weak entry
   *[other] { $count } weak entries
}
explain-medium-or-weak = { $count ->
    [one] 1 medium or weak entry
   *[other] { $count } medium or weak entries
}
explain-threshold-and = { $first } and { $then }
explain-threshold-among = { $entries }, among them { $strengths }
explain-apart = { $one } and { $other } take two different indicators: one and the same never serves both.
explain-excepted-counts = It also counts work that the Forced Labour Convention, 1930 (No. 29), art. 2(2), excepts.
explain-excepted-not-counted = It does not count work that the Forced Labour Convention, 1930 (No. 29), art. 2(2), excepts, such as compulsory military service.
explain-excepted = Work that is not counted
explain-entries-of-list = Entries
explain-side-smuggling = For smuggling: { $says }
explain-side-trafficking = For trafficking: { $says }
explain-shown-by = Shown by: { $what }
explain-shown-by-any = Shown by any of these:
explain-shown-by-all = Shown by all of these together:
explain-any-of = any of these:
explain-any-of-line = any of these: { $what }
explain-all-of = all of these together:
explain-all-of-line = all of these together: { $what }
explain-joint = {"; "}
explain-joint-together = {", together with "}
explain-not-asked-for = Nothing in the questionnaires asks for it.
explain-own-reading = Which of our indicators shows which entry is our own reading, whatever the status of the entry. Any one of the indicators named at an entry shows it, unless more is said there; an entry counts once, however many indicators show it.
explain-a-pathway = A pathway ({ $id }): what should happen next. Exactly one leads.
explain-a-pathway-beside = A pathway ({ $id }) that stands beside the leading one.
explain-strongest = This is the strongest: where it holds, it leads.
explain-stronger = It leads where it holds and none of these stronger ones does: { $names }.
explain-what-to-do = What to do
explain-not-sent-on = Nobody sends the person on, back or away before that has been done.
explain-needs-sooner = A need that is more urgent makes it sooner.
explain-holds-when = When it holds
explain-opened-by-indicators = Indicators that open it, any one of them
explain-opened-by-needs = Needs that open it, any one of them
explain-word-child = the person is under 18, or that is not ruled out
explain-word-rule = a rule is matched by what is not merely recalled
explain-word-recalled-rule = a rule is matched, if only by what is recalled and not confirmed
explain-word-sign = a sign that suffices by itself is disclosed (unless the work is of the kind that is not counted)
explain-word-refer-possible = so much stayed open that "{ $name }" remains possible
explain-word-disclosed = one of these is disclosed: { $names }
explain-word-always = always, where nothing stronger does
explain-word-indicator-of = an indicator of the phase { $phases } is disclosed
explain-the-rules = The rules:
explain-the-signs = The signs that suffice by themselves:
explain-no-elements = Mere elements, such as a fee that was paid, are not counted as indicators here.
explain-child-unless = Where that stays open, this settles that the person is an adult
explain-child-open = Where nothing settles it, the person is treated as a child.
explain-a-need = A need ({ $id }): something that the person needs now.
explain-opens-beside = It also opens, beside the leading next step: { $name }.
explain-when = When
explain-by-hand = { $questionnaire }: only the officer raises it, with "something urgent" in the menu.
explain-number-in = { $questionnaire }: number { $number }
explain-a-gate = A gate ({ $id }): something that the officer checks.
explain-a-say = Words to read aloud ({ $id }).
explain-a-listen = An open invitation ({ $id }). The officer notes the person's words.
explain-an-ask = A question to the person ({ $id }).
explain-an-observe = An observation ({ $id }): what the officer sees, and no conclusion from it.
explain-a-consent = A consent ({ $id }).
explain-plain = If it is not understood: { $text }
explain-explained = What is explained with it: { $text }
explain-purpose = Why it is asked: { $text }
explain-avoid = Avoid: { $text }
explain-guide = Guidance: { $text }
explain-mark-harm = It is about harm. It is left out where the adult interview stops for a child.
explain-mark-sexual = It touches acts of a sexual kind. It is left out where the adult interview stops for a child.
explain-mark-means = It is about how somebody was made to go, to work or to stay. A child never has to show that.
explain-choices = Answers
explain-several = Several of these may be marked.
explain-alone = { $label } (stands alone)
explain-number = A whole number from { $from } to { $to }
explain-date = A year, a month or a day, as far as the person knows it
explain-text = The person's own words
explain-said = It is read aloud; nothing is answered.
explain-yes-no = Yes or no
explain-unanswered = It may always stay unanswered: declined, or not known.
explain-if-not = On a no: { $advice }
explain-if-not-continue = After that the interview goes on.
explain-if-not-needs-only = Until it is put right, only what the person needs, fears and wishes is put.
explain-if-not-stop = The interview stops.
explain-refused-continue = On a no only what it covers is left out.
explain-refused-close = On a no the interview goes to its closing; needs, fears and wishes are still put.
explain-runs-normal = Section: { $section }.
explain-runs-always = Section: { $section }. It is put on every path that is not stopped.
explain-runs-child = Section: { $section }. It is put only where the person is under 18, or may be.
explain-put-when = It is put when
explain-put-always = It is put whenever the interview comes to it.
explain-covered-by = It is not put without a yes to: { $text }
explain-covers = Without a yes these sections are not put: { $titles }.
explain-on-stop = It belongs to the short closing after a stop.
explain-feeds-indicators = Its answers bear on these indicators:
explain-feeds-needs = Its answers bear on these needs:
explain-feeds-items = Its answers decide whether these are put:
explain-feeds-earlier = It says whether an adult was under 18 when it began: then the methods for children are looked at as well.
explain-adults-only = It is kept from everybody who is taken for a child.
explain-feeds-child = Its answers bear on whether the person is treated as a child.
explain-feeds-excepted = Its answers bear on whether the work is of the kind that is not counted.
explain-methods = The methods
explain-methods-what = Panah holds what a person told against published methods, and says for each what it makes of it. This page shows every method as the program reads it: the rule in words, the lists, the source, and how sure each part is. It is made by the program from the same files by which it assesses.
explain-methods-no-test = Some are rules for statistics and for assessment, some are lists, some are definitions of law as the program reads them. None of them is a test of a person, and none says what a person is. The officer decides, and may always refer on professional judgement.
explain-methods-statuses = How sure something is stands behind it, in one of these four words:
explain-methods-shown = A rule that is matched only with entries that are merely recalled never leads to a referral; it leads at most to a further assessment. Before you rely on anything here in a proceeding, open the source.
explain-indicators = The indicators
explain-on-this-page = On this page
explain-indicators-what = What the answers can show: one observable fact each. The methods above are held against these.
explain-cited = { $source }
explain-crosswalk = From indicators to methods
explain-crosswalk-how = Each row is an indicator, each column a method. A number is the entry of that method which the indicator shows; a plus sign says that it does so only together with other indicators. The other way round, from an entry to its indicators, stands at the entry itself.
explain-crosswalk-phase = Indicators { $phase }
explain-without-method = Indicators that no method lists
explain-without-indicator = Entries for which nothing in the questionnaires asks
explain-none = None.
explain-unknown = nothing is called `{ $name }`
explain-did-you-mean = did you mean `{ $name }`?
explain-list-all = `panah explain` lists all names
# The page of the law.
law-name-it = No country was named, and that of the contact sheet is sealed. Name it, as in: panah law pakistan
law-as-of = As of { $as_of }. A person under { $age } is a child.
law-stale = Older than { $days } days: ask whether it still holds before you rely on it.
law-marks = How sure each line is
law-competent = Who is competent
law-duties = What you have to tell, and to whom
law-rules = What binds you
law-exceptions = What may be told without consent
law-exceptions-rule = Nothing else is told without the person's yes. Say before the talk that these exist.
law-exceptions-none = This file names no exception: nothing is told without the person's yes.
law-exceptions-no-duty = No legal duty to tell stands here, because none was seen. That does not mean that there is none: ask your supervisor.
exception-danger_to_life = Danger to life
exception-child = A child
exception-legal_duty = Legal duty
explain-no-mission = While it holds, nobody is referred to an embassy or consulate.
law-ages = Ages in the law
law-ages-note = In a screening everybody under { $age } is a child, whatever another law says.
law-age = { $age }: { $matter }
law-acts = Acts
law-act-number = { $title } ({ $number })
law-seen = Source: { $source } (seen as of { $as_of }; { $status })
law-source = Source: { $source } ({ $status })
law-services = Services
law-services-none = This file has no services. Use the contact sheet of your post.
law-services-rule = A number is only as good as its last call. The date says which one it is: that of a call, or that of the source.
law-number = Number: { $number }
law-number-none = No number stands here: see the contact sheet of your post.
law-called = Called on { $date }
law-not-called = Source of { $date }; not called yet
law-number-stale = { $dated }. Older than { $days } days: call before you rely on it
law-sectors = Signs known of some kinds of work
law-sectors-note = For your knowledge and for training. No rule counts them, and none is a test of a person.
law-agencies = Agencies that a post may belong to
law-unknown = What this file does not know
law-unknown-note = Do not fill these from memory. Ask your supervisor or a legal adviser.
law-title = Law and services

# Holding an interview.
conduct-position = { $done } of about { $of }
conduct-time = { $minutes } minutes so far. Offer a break and water.
conduct-time-interpreter = { $minutes } minutes with an interpreter: a break, for the interpreter too.
conduct-check = Check
conduct-look = Observe
conduct-plain = If it is not understood, say
conduct-avoid = Avoid
conduct-purpose = Why you ask
conduct-guide = Guidance
conduct-own-words = In the person's own words
conduct-none-of-these = None of these
conduct-none-or-some = One of the marked answers stands alone: unmark it, or the others.
conduct-number = A whole number from { $from } to { $to }
conduct-date = A year, a month or a day: 2024, 2024-03 or 2024-03-31
conduct-not-a-number = That is not a whole number from { $from } to { $to }.
conduct-not-a-date = That is not a date. Type a year, a month or a day: 2024, 2024-03 or 2024-03-31.
conduct-not-an-answer = That is not one of the answers.
conduct-needs-first = Something is needed now. See to it before you go on.
conduct-leave-with-esc = Esc (line by line: ?) goes back without a change.
conduct-nothing-before = This is the first item.
conduct-refused = Not possible now: { $why }.
conduct-refused-title = Nothing was changed
conduct-gate-title = Before you go on
conduct-gate-continue = You can go on after that.
conduct-gate-needs-only = Until this is put right, only what cannot wait is put. When it is put right: menu, go to a topic, and answer it again.
conduct-gate-stop = The interview stops here. When this is put right: menu, go to a topic, and answer it again.
conduct-need-title = Something is needed now
conduct-need-first = Do this first. The interview can wait.
conduct-need-go-on = Seen to, or on its way: go on
conduct-need-stop = Stop here and close safely
conduct-child-title = The person is under 18, or may be
conduct-child = The adult interview stops here. What has been said is kept; nothing more of it is asked. A few words for the child and the hand-over follow.

menu-title = What now?
menu-declined = The person does not want to answer
menu-not-known = The person does not know, or cannot tell
menu-told = Already told: note the answer
menu-back = Go back to the item before
menu-topic = Go to a topic
menu-note = Add a note
menu-urgent = Something urgent
menu-contacts = Contact sheet: whom to call
menu-came-in = Someone came in (harmless screen)
menu-pause = Pause (blank screen)
menu-closing = Go to the closing
menu-stop = Stop and close safely
walk-back = Go back to the page before; what you typed stays
walk-first = Go back to the first page; what you typed stays
walk-nothing-before = This is the first page.

# Whom to call.
call-title = Whom to call
call-line = { $what }: { $how }
call-own = { $who } ({ $called })
call-called = called on { $day }
call-old = last called on { $day }: it may have changed
call-not-called = not called yet
call-none = no number on the contact sheet
call-offer = Instead, for { $place }: { $service }, { $number } (as of { $day }; not tried by this post)
call-say = Say
call-say-line = When somebody answers, say this and no more: { $say }
call-nobody-answers = No number answers? Send a colleague, call your supervisor, and stay with the person.
contacts-empty = Contact sheet: empty
contacts-none-needed = Contact sheet: none of the { $needed } needed numbers
contacts-none-called = Contact sheet: { $filled } of { $needed } needed numbers, none called yet
contacts-some-called = Contact sheet: { $filled } of { $needed } needed numbers, { $new } not called yet, oldest called { $day }
contacts-all-called = Contact sheet: { $filled } of { $needed } needed numbers, oldest called { $day }

note-title = A note
note-hint = What you want to keep; no opinion on truth
raise-title = Something urgent
raise-later = Something that can wait a day or more
raise-other = Something else
raise-hint = What is needed, in a few words
raise-other-do = Noted. Look at your contact sheet and call. Do not leave the person alone.
raise-then = And now?
topic-title = Which topic?
stop-title = Stop the interview?
stop-person = Yes: the person wants to stop
stop-distress = Yes: the person is in distress
stop-danger = Yes: it is not safe to go on
stop-interpreter = Yes: trouble with the interpreter
stop-other = Yes: another reason
stop-no = No, go on

between-title = End of a section
between-ask = How is the person? Ask whether a break would be good.
between-settled = Enough has been said to choose the next step. You need not ask on.
between-go-on = Go on: { $section }
between-break = Take a break (blank screen)
between-note = Add a note
between-closing = Go to the closing (needs, fears and wishes still come)
between-stop = Stop and close safely

told-title = What has been told
told-topics = Mark the topics that the account has touched. What has been told is not asked again.
told-questions = Mark the questions that the account has answered.
told-question = Told already
told-do-not-ask = Do not ask this. Note which answer was told.
told-none = None of these
told-later = Code it later
told-left-open = Leave it open
told-later-esc = Esc (line by line: ?): code it later.
told-left-open-esc = Esc (line by line: ?): leave it open.

# The screen layer's own words. The blank and the harmless screen must not hint at an interview.
terminal-read-aloud = Read aloud
terminal-for-you = For you
terminal-so-far = Noted so far
terminal-more-above = PgUp
terminal-more-below = PgDn: more
terminal-press-any-key = Press any key
terminal-locked-title = Locked
terminal-locked = This desk was left alone for { $minutes } minutes. Type your passphrase to go on; Ctrl-C saves and leaves.
terminal-locked-ask = Passphrase:
terminal-locked-wrong = That is not the passphrase.
terminal-locked-wait = Seconds until the next try:
terminal-keys-acknowledge = Enter: go on
terminal-keys-one = Number or ↑ ↓, then Enter
terminal-keys-stroke = A number notes at once
terminal-keys-several = Number or Space marks, Enter: done
terminal-keys-line = Enter: done
terminal-keys-maybe-line = Enter: done; empty: left out
terminal-keys-lines = Enter: next line; empty line: done
terminal-keys-menu = Number or ↑ ↓, then Enter    Esc: back
terminal-keys-message = Any key: go on
terminal-keys-always = Esc: menu  Ctrl-X: hide
terminal-keys-locked = Enter: go on  Ctrl-C: save and leave
terminal-keys-harmless = Ctrl-X: close
terminal-choose-first = Nothing is chosen yet: type a number, or use ↑ ↓.
terminal-mark-first = Nothing is marked yet: type a number, or mark with Space.
terminal-type-first = Nothing is typed yet. For no answer, use the menu.
terminal-not-a-choice = That is not one of the numbers.
terminal-yes = yes
terminal-no = no
terminal-yes-or-no = Type yes or no.
terminal-keys-choose = ↑ ↓ and Enter, or type to search; Esc leaves
terminal-left-open = (left)
terminal-passphrase-again = The same passphrase again:
terminal-passphrases-differ = The two are not the same. Start again.
terminal-plain-menu = ? opens the menu.
terminal-plain-enter = Enter goes on.
terminal-plain-one = Type a number, then Enter.
terminal-plain-several = Type the numbers with spaces between them, then Enter.
terminal-plain-line = Type the answer, then Enter.
terminal-plain-lines = Type line after line. An empty line ends.
terminal-plain-keeps = Enter alone keeps:
terminal-plain-empties = A single - empties it.
terminal-plain-left-out = Enter alone leaves it out.
terminal-plain-leave = An empty line goes back.
terminal-plain-back = Enter comes back.
terminal-plain-not-taken = Typed before the desk locked, and not taken:
terminal-crashed = error: Panah had to stop because of a fault in the program
    help: what you had confirmed is saved; start again and choose `resume`

# Commands.
error-line = error: { $fact }
error-help = help: { $help }
error-usage = usage: { $usage }
error-sentence = { $sentence }.
error-way-out = { $way_out }.
check-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
check-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
check-not-used = { $count ->
    [one] { $id } has a fault with which nobody is to be asked
   *[other] { $id } has { $count } faults with which nobody is to be asked
}
check-not-used-help = see each with its way out, and mend it: panah check { $folder }
check-good = { $count ->
    [one] 1 file checked: no fault found
   *[other] { $count } files checked: no fault found
}

# Proofs.
reach-item = How the item { $name } comes to be put.
reach-indicator = How this indicator becomes disclosed: { $name }
reach-need = How this need is found: { $name }
reach-rule = How this rule is matched: { $name }
reach-leading = How this next step comes to lead: { $name }
reach-beside = How this comes to stand beside the leading step: { $name }
reach-with = With these answers, in the order of the talk, and whatever else is answered:
reach-always = Whatever is answered.
reach-never = No answers lead to it.
reach-undecided = That was not decided in the time granted. Grant more with --seconds, and let panah check tell first whether the questionnaire has a fault.
reach-disagreed = The proofs and the interview do not agree ({ $about }). That is a fault of the program; please report it together with the questionnaire.
reach-item-line = { $text } ({ $id })
reach-none = none of the choices
reach-closes = The officer goes to the closing before { $id }.
reach-stops = The officer stops before { $id }.
reach-closes-then = Then the officer goes to the closing.
reach-stops-then = Then the officer stops.
reach-unknown = nothing is called `{ $name }` in what is asked and concluded
check-proved = { $id }: { $statements } statements hold whatever is answered
check-proved-long = { $id }: { $statements } statements hold whatever is answered; { $from } to { $to } items in { $shortest } to { $longest } minutes
check-proved-quick = { $id }: { $statements } statements hold whatever is answered; { $from } to { $to } items in less than a minute up to { $longest } minutes
check-proved-minute = { $id }: { $statements } statements hold whatever is answered; { $from } to { $to } items in a minute at most
check-unlisted = { $file }: { $count } of the { $all } wording rules were not applied, as there is no word list for { $language }: { $rules }. Somebody who speaks the language has to hold the questions against them; what each asks: panah explain { $first }
check-unshown = { $id }: { $count } of the { $all } indicators of the catalogue are shown by no answer here; panah explain questionnaire:{ $id } lists them (for a folder of your own with --definitions)
passphrase-ask = Passphrase:
passphrase-wrong = That passphrase opens nothing here. Try again.
passphrase-new = A new passphrase:
passphrase-new-help = 15 characters or more, such as four or five words; no other rules
passphrase-new-lost = Your passphrase seals your interviews and records on this laptop. If it is forgotten, they are lost: nobody can open them.
passphrase-wait = { $count } wrong passphrases since the last unlocking; wait { $seconds } s.
passphrase-failed-before = { $count ->
    [one] Since you were last here, 1 passphrase failed on this laptop. If that was not you, tell your supervisor: somebody may have been guessing.
   *[other] Since you were last here, { $count } passphrases failed on this laptop. If that was not you, tell your supervisor: somebody may have been guessing.
}
harmless-title = Vehicle register
harmless-text =
    Lorries      today 14      yesterday 17
    Buses        today  6      yesterday  5
    Cars         today 41      yesterday 38
    Barrier checked 06:00 and 14:00. No faults.
main-title = Panah
main-screen = Hold an interview
main-resume = Go on with an interrupted interview
main-list = List the records
main-show = Read a record
main-refer = Refer somebody to a service
main-refer-which = Which record? Type the first characters of its id:
main-follow-up = After a referral: what is due
main-practise = Practise with a mock case
main-new = New here? Practise first: about ten minutes with a person whom the program plays; nobody is real, and nothing is kept.
main-practise-title = Practise
main-practise-play = Play a case; nothing of it is kept
main-practise-keep = Play a case and keep the run, sealed: to leave it, to look back
main-practise-resume = Go on with an exercise that was left
main-practise-look-back = Look back on a kept run
main-practise-which = Which run? Type the first characters of its id:
main-setup = Contact sheet: whom the post can call
main-leave = Leave
# The contact sheet and the setup.
sheet-title = Contact sheet
sheet-empty = The contact sheet on this laptop is empty. In an emergency no page can tell you whom to call.
sheet-missing = No number for: { $names }.
sheet-not-called = Not called yet, so nobody knows whether it is right: { $names }.
sheet-old = Not called within { $days } days, so it may have changed: { $names }.
sheet-mended-by = "panah setup" mends this. The interview can go on without it: keep the paper sheet of your post beside you.
sheet-wanting = The contact sheet on this laptop is empty, incomplete or old. To mend it: panah setup
sheet-no-country = The country of the contact sheet, { $country }, is not among these definitions, or calls somebody a child whom this questionnaire asks as an adult; its law is not used.
sheet-nothing = not set
sheet-agency = Agency: { $value }
sheet-country = Country: { $value }
sheet-languages = Languages: { $value }
sheet-interviewers = Interviewers: { $value }
sheet-interviewers-count = women { $women }, men { $men }, other { $other }
sheet-col-line = For
sheet-col-name = Who answers
sheet-col-number = Number
sheet-col-called = Called
sheet-line-needed = no number: needed
sheet-line-not-called = not yet
sheet-line-old = { $day }: call again
setup-none = Nothing is set up here yet: panah setup
setup-anew = What you type now takes its place.
setup-left = Everything that was answered is kept. Go on with: panah setup
setup-shows-numbers = This shows numbers: the number of a shelter endangers those who live there. Leave it on no screen and no paper that others see.
setup-which = What do you want to change?
setup-all = Everything, one after the other
setup-wanting = What is missing, not called yet or old
setup-one = One line
setup-which-line = Which line?
setup-agency = Your agency:
setup-agency-other = Another agency: type its name
setup-agency-help = Enter keeps what stands here. Ctrl-C leaves; what was answered is kept.
setup-country = In which country is this post?
setup-languages = Languages that somebody at this post speaks:
setup-languages-help = with commas between them
setup-women = How many women hold interviews here?
setup-men = How many men?
setup-other = How many others?
setup-not-a-count = a number is needed here, 0 where there is none
setup-name = { $place } { $what }. Who answers there?
setup-number = { $place } { $what }. Number:
setup-called = { $place } { $what }. Have you called it?
setup-called-kept = As before: on { $day }
setup-called-today = Yes, today
setup-called-on = Yes, on another day
setup-called-not = Not yet
setup-day = { $place } { $what }. On which day?
setup-day-help = as in 2026-11-02
setup-day-none = that is no day; type it as in 2026-11-02
setup-day-to-come = that day is still to come: by this laptop's clock it is { $today }
setup-note = { $place } { $what }. A note, such as the hours:
screen-which = Which interview?
screen-unfinished = There is an unfinished interview. What now?
screen-new = Begin a new interview
screen-resume = Go on with the unfinished one
screen-left = Saved and sealed as far as it went. Go on with: panah resume
screen-not-saved = the last thing you did is NOT saved: { $why }
screen-not-saved-help = write it down on paper; everything before it is saved; go on with `panah resume` when the disk is well
screen-sealed = Sealed as record { $id }
screen-sealed-title = The record is sealed
screen-who-can-open = It can be opened with your passphrase alone, on this laptop.
screen-who-can-open-unit = It is sealed to the unit's keys alone ({ $keys }): nobody at this laptop can open it. What is new is added with panah amend; panah transfer takes it to the unit.
screen-after = Take a minute for yourself. Speak with a colleague if it was heavy; you need no names for that.
answers-in-the-clear = { $file } lies in the clear: delete it when it has served.
resume-none = No unfinished interview.
resume-which = Which interview?
resume-what = What now?
resume-go-on = Go on with it
resume-discard = Discard it for good
resume-leave = Leave it as it is
resume-discard-sure = Everything noted in it will be destroyed. Discard it?
resume-discarded = Discarded.
resume-line = Begun { $begun }, last { $last }: { $answered } items done, { $title } { $version }
resume-in-use-help = go on in that window, or close it first
resume-in-use = { $id }: open in another window ({ $holder })
resume-faulty = { $id }: { $why }
resume-empty = { $id }: interrupted before its first item
resume-torn-title = One thing was not saved
resume-torn = The last thing done before the interruption had not reached the disk. Go on with: { $item }
settled-finished = { $count ->
    [one] What an interruption had left of one interview is put in order: it is sealed, or had never begun.
   *[other] What an interruption had left of { $count } interviews is put in order: they are sealed, or had never begun.
}
settled-swept = { $count ->
    [one] A file that was half-written when something was interrupted has been removed; nothing is lost by that.
   *[other] { $count } files that were half-written when something was interrupted have been removed; nothing is lost by that.
}
settled-recovery-withdrawn = Somebody had asked here for a recovery of your key. You need none, so it is void. If that was not you, tell the unit and your supervisor.
settled-strange = { $file } does not belong there; it was left alone.
list-title = Records
list-none = No records are sealed here.
list-more = What they are: panah list --details
list-id = Id
list-who = Who can open it
list-who-officer = its officer, with the passphrase
list-who-unit = the unit; nobody at this laptop can open it
list-who-here = this computer's officers, with a passphrase
list-vanished = ITS FILE IS MISSING, and the unit has not confirmed it. Look for it in a backup and on the last stick, and tell the unit.
list-who-officer-long = Those whose content is shown can be opened with your passphrase, on this laptop.
list-who-unit-long = What is sealed to the unit can be opened there, and by nobody at this laptop.
list-who-colleague-long = A colleague's records open with the colleague's passphrase.
list-closed = Closed (UTC)
list-recommended = Recommended
list-decided = Decided
list-undecided = not yet
list-amends = added to { $id }
list-unfinished = { $count ->
    [one] 1 interview is unfinished: panah resume
   *[other] { $count } interviews are unfinished: panah resume
}
drafts-of-colleagues = { $count ->
    [one] 1 unclosed interview of a colleague is kept here; it is theirs and not shown.
   *[other] { $count } unclosed interviews of colleagues are kept here; they are theirs and not shown.
}
show-title = Record
show-which = The id of the record, or its beginning
amend-title = Add to the record
amend-text = What is to be added. Nothing in the record is changed. Esc leaves without adding.
amend-sealed-away = This record can be opened at the unit alone. What you add goes there too, and is not shown here again.
amend-done = Added to record { $id }.
decide-title = Recommendation and decision
decide-as-recommended = Decide as recommended
decide-judgement = Refer on professional judgement (with a reason)
decide-otherwise = Decide otherwise (with a reason)
decide-details = Show the details: indicators, methods, sources
decide-later = Decide later
decide-still = No decision is recorded yet. Recommended: { $name }
decide-not-now = Not now
decide-which = What do you decide?
decide-how-soon = How soon?
decide-reason = Your reason. It is kept beside the recommendation.
decide-reason-hint = What you saw or know that the answers do not show

# --- Families and groups --------------------------------------------------------------------

group-ask = The person came with others. Link this record with theirs?
group-new = This is the first of them: make a new code
group-known = There is a record already: type its code
group-none = Do not link
group-type = Code of the family or group
list-group = Group
report-group = Linked with the records of others by the code { $code }.
screen-group = Code of the family or group: { $code }. Choose "There is a record already" with the others, and type it there. Speak with each of them alone.

# --- Entering a talk that was held on paper ------------------------------------------------------

paper-day = On which day was the talk held?
paper-day-help = The foot of each page of the sheet has to say: { $sheet }
paper-day-again = A day that has been, written as 2026-03-31.
paper-item = From paper · { $section }
paper-number = Item { $number }
paper-how = Enter what stands on the sheet. Esc: declined, does not know.
report-on-paper = The talk was held on paper on { $day } and entered later.
# The prompt sheet on paper. Of several lines the first is a heading, and each other one a point.
sheet-identity = Version { $version } · { $digits } · { $jurisdiction }
sheet-blank = EMPTY SHEET. Once filled in: keep it locked, enter it today, then destroy it. No name on it.
sheet-date = Date, time
sheet-code = Code of record or group
sheet-language = Language
sheet-interpreter = Interpreter
sheet-initials = Officer
sheet-foot-code = Code __________________
sheet-do =
    Do
    Safety, pain, thirst, hunger and sleep come first. Questions can wait.
    Find a place where nobody sees or hears the two of you. Keep companions apart, in every group.
    One of you asks. Sit with no desk between you, the person nearer to the door.
    Say who you are, what the talk is for, and what you have to tell others.
    Listen first. Write the person's own words, above all for the work, the boss and the debt.
    Write what you saw apart from what was said.
    If somebody comes in, turn this sheet over and talk about the weather.
    Take every no as an answer. Help does not depend on it.
sheet-never =
    Never
    Promise what is not yours to give. Threaten, hold or send back because of this talk.
    Show doubt or shock. Ask "why".
    Let a companion, a relative or a child interpret.
    Ask for details of private acts. Touch. Photograph injuries.
    Tell companions or an employer what was said.
    Ask again what has been told.
    Give advice on law or asylum: name somebody who can.
    Give labels: say "the person", "came without papers", "told us", "did not answer".
sheet-distress = If it becomes too much
sheet-signs =
    Signs
    Shaking, crying, fast breath, sweat, pain
    An empty look, no reply, not knowing where one is
    Sudden anger, sudden flatness, eyes on the door
sheet-respond =
    What to do
    Stop asking. Speak low: "We can stop." Offer water, air, a break.
    Feet on the floor. Breathe out slowly. Name things that you both see. Say where you are.
    Ask what helps. Do not touch, do not press. Go on only if the person says so.
    Words about not wanting to live: ask about it plainly, stay, call a doctor, promise no secrecy.
    Stop for good if the person asks for it, if somebody to fear is near, if a doctor is needed, or if you cannot go on yourself.
sheet-contact = Contact sheet of this post
sheet-contact-name = Name
sheet-contact-number = Number
sheet-contact-called = Called on
sheet-legend-aloud = Words beside a thick bar are read aloud. All others are for you.
sheet-legend-one = Mark one.
sheet-legend-several = Mark all that fit.
sheet-legend-numbers = Do not read the answers aloud unless a bar stands beside them: mark what was said. The program asks for the large numbers, and the small ones are its answers.
sheet-legend-always = ● is put to everyone, also where the rest is left out. ■ is put even after a stop.
sheet-only-child = Only if the person is under 18 or may be.
sheet-not-child = Not if the person is under 18 or may be.
sheet-only-consent = Only after a yes to { $number }.
sheet-only-if = Only if { $condition }.
sheet-say = Say
sheet-listen = Listen
sheet-ask = Ask
sheet-consent = Consent
sheet-declined = declined
sheet-not-known = does not know
sheet-cannot-tell = cannot tell
sheet-told = told before
sheet-seen = What you saw or heard
sheet-if-no = If no: { $advice } { $then }
sheet-then-go-on = Then go on.
sheet-then-needs = Until then ask only the parts with ●.
sheet-then-stop = Until then stop: put only what has ■.
sheet-refused-close = After a no, go on with the parts with ●.
sheet-refused-go-on = After a no, leave out the parts that ask for this yes.
sheet-after = After the talk
sheet-before-parting =
    Before the person goes
    I have said back what I noted, and corrected it.
    The person knows what happens next, who comes, and when.
    The person knows that the door stays open, also after a no.
    A safe way and a safe hour to reach the person are agreed, or that there is none.
    Nothing that the person carries away can put the person in danger.
    We ended with something pleasant.
sheet-agreed =
    What is agreed
    Who was called, when, and what they said. Who does what, by when.
sheet-yourself =
    For yourself
    I promised nothing. If I did, my supervisor knows.
    What I saw stands apart from what was said.
    If it shook me, I talk with somebody today.
sheet-enter = Enter it
sheet-enter-how = Today, on the laptop of the post:
sheet-enter-then = It asks for the numbers on this sheet. Compare the version and the eight letters and digits at the foot of each page with those on the screen. Once the record is sealed, destroy every page: tear it small or burn it. Make no copy and no photograph.
print-name-it = No country was named, and that of the contact sheet is sealed. To put it on the sheet: --jurisdiction pakistan
print-written = The prompt sheet lies in { $file }. Open it in a browser and print it on A4 paper. It holds nothing about any person until it is filled in.

## Pages of an exercise: the actor's card, the observer's sheet, the debriefing
exercise-marker = EXERCISE
exercise-identity = { $id } { $version } · { $digits } · { $questionnaire } · about { $minutes } minutes
exercise-if-private = nobody else sees or hears you
exercise-if-interpreter = whoever interprets has no tie to anybody here
exercise-if-wished_sex = a woman or a man asks, as you wish
exercise-if-open = the question is open or probing, not yes or no
exercise-if-break = there was a break, after your distress where there was some
exercise-if-trust = your trust is at least { $height }
exercise-manner-open = an open question
exercise-manner-probing = a probing question
exercise-manner-closed = a yes-or-no question
exercise-manner-leading = a leading question
exercise-manner-multiple = several questions at once
exercise-manner-forced_choice = a forced choice
exercise-manner-statement = a statement or opinion
print-actor-written = The actor's card lies in { $file }. Only whoever plays the person reads it.
print-observer-written = The observer's sheet lies in { $file }. The key stands on it: the trainee does not see it before the debriefing.
actor-title = You play
actor-rules =
    How to play
    Answer what you are asked, and no more. Where words stand here, say them as they stand; else use your own, few and plain.
    Where a condition is not met, say what stands under "else". That is no lie to catch anybody: so people speak who are not safe yet.
    Keep count of your trust. If in doubt, tell less.
    Bring in nothing from a real case and no name. No accent, no fun.
    Anybody may say "exercise over" at any time, you too. Then all stop at once.
actor-where = Where you are
actor-scene-check = What the trainee looks at
actor-scene-first = How it is at first
actor-scene-then = How it is once it is put right
actor-companion = Beside you: { $who } { $does }, until this is so: { $gate }
actor-interpreter = The interpreter:
actor-interpreter-tied = The interpreter belongs to somebody whom you fear.
actor-interpreter-free = The interpreter has no tie to anybody here.
actor-trust = Your trust, from 0 to 5
actor-trust-start = It begins at { $start }.
actor-trust-by = { $manner } ({ $by })
actor-trust-wins = It grows by: { $manners }
actor-trust-costs = It falls by: { $manners }
actor-trust-always = A promise, a threat or disbelief costs 2, whatever the question. A break when you are distressed, and what serves you when something breaks in, wins 1.
actor-only = You tell this only if
actor-if = Only if
actor-else = Else
actor-silent = You say nothing.
actor-never = You never tell this
actor-freely = You tell this freely
actor-others = True, to tell freely in your own words
actor-strain = Distress, and what breaks in
actor-distress-at = After this question:
actor-distress-break = If the trainee offers a break or lets you decide: breathe out, and go on when you are ready.
actor-distress-on = If the trainee goes on: your trust falls, and of this you tell no more:
actor-event-before = Before this question:
actor-event-wise = What serves you:
actor-event-unwise = What does not:
actor-after =
    Afterwards
    Put the role down: say your own name, stand up, drink something.
    Then tell the trainee two things: "I felt believed when …" and "I closed up when …"
    Say nothing of the key before the trainee has spoken.
observer-title = Observer's sheet
observer-trainee = Trainee (code)
observer-observer = Observer (code)
observer-begins = Begins
observer-ends = Ends
observer-rules =
    How to observe
    Sit where nobody has to look at you. Say nothing until the end.
    Mark what was said and done, not what you would have done. Two observers mark apart and compare afterwards.
    If somebody in the room is not well, say "exercise over" at once.
observer-brief = What the trainee knows before
observer-questions = The questions, in their order
observer-questions-how = One mark for each question, in the next column. Above the thick line: the person is let tell. Below it: not. Write B under a break and X under what must not happen.
observer-gates = Before the first question
observer-gate = What has to be seen to
observer-gate-at-once = Seen to
observer-gate-put-right = Put right later
observer-gate-not = Not
observer-violations = What fails the exercise by itself
observer-violations-how = Write down the words, so that they can be talked about.
observer-minute = Minute
observer-strain = Distress, breaks, what breaks in
observer-distress = Distress at "{ $item }" { $what }
observer-event = Before "{ $item }" { $what }
observer-served = a break, or it served
observer-went-on = went on, or it did not
observer-breaks = Other breaks
observer-scales = Scales
observer-scales-how = Ring one number for each. 2 and 4 lie between the words. The numbers are never added up, and they are no measure of a person.
observer-key = The key: for the debriefing
observer-call = To call:
observer-signs = What there was to be heard and seen:
observer-told = told
observer-noted = noted
observer-needs = Needs:
scale-rapport = Contact
scale-rapport-1 = Talks over the person or down to them; does not say who is asking.
scale-rapport-3 = Greets and explains; attention slips at times.
scale-rapport-5 = Meets somebody who decides; attention stays with the person throughout.
scale-listening = Listening
scale-listening-1 = Interrupts, finishes sentences, hears what was expected.
scale-listening-3 = Mostly lets the person finish; takes up some of what was said.
scale-listening-5 = Bears silence, takes up the person's own words, sums up and has it put right.
scale-plain_words = Plain words
scale-plain_words-1 = Office words and labels; the person nods without understanding.
scale-plain_words-3 = Mostly plain; explains when asked.
scale-plain_words-5 = Short plain sentences throughout; makes sure that they were understood.
scale-pace = Pace and breaks
scale-pace-1 = Presses on through distress, or hurries.
scale-pace-3 = Sees distress late; offers a break once.
scale-pace-5 = Sees strain early; the person decides about breaks and about going on.
scale-choice = Yes and no
scale-choice-1 = Takes the yes for granted, or argues with a no.
scale-choice-3 = Asks for a yes; says the rights in a hurry.
scale-choice-5 = Says who hears what, asks for each yes, keeps to each no at once.
scale-record = Noting
scale-record-1 = Notes conclusions in place of words, or nothing.
scale-record-3 = Notes most answers; what was seen and what was thought run together in places.
scale-record-5 = The person's words and what was seen stand apart; nothing is read into them.
question-means-open = invites to tell and leaves open what: "Tell me about the work."
question-means-probing = asks for more about one point that was named: who, what, where, when, how.
question-means-appropriate_closed = yes or no, or a short answer, after the person was let tell about the same matter: to make sure.
question-means-inappropriate_closed = the same before the person was let tell about it.
question-means-leading = holds the answer that is expected, or a fact that the person has not named.
question-means-multiple = several questions in one breath.
question-means-forced_choice = offers a few answers of which none may be right: "Was it fear or money?"
question-means-statement = an opinion or a remark that asks nothing.
debrief-identity = { $id } { $version } · run { $seed }
debrief-observed = Debriefing of an observed exercise
debrief-identity-observed = { $trainee }, observed by { $observer } · { $begun }
debrief-written = The debriefing lies in { $file }. Open it in a browser to project it, or print it on A4.
debrief-result = Did it pass?
debrief-timeline = The talk, in its order
debrief-timeline-how = Above the thick line, questions that let the person tell; below it, those that do not. The signs underneath are what happened in between.
debrief-one-thing = One thing to keep, one thing to change
debrief-keep = To keep
debrief-change = To change
debrief-keep-none = You stayed until the end, and you look back. That is where it begins.
debrief-change-none = Nothing stands out. Take a harder case.
debrief-rules = For the trainer: which rule of the case changed what was told
debrief-unfold = Unfold (for the trainer only: do not project it)
debrief-rule = { $item } ({ $type }): { $what } Trust: { $before } before, { $after } after.
debrief-rule-lacking = held back; lacking: { $needed }.
debrief-rule-met = told, because this was given: { $needed }.
debrief-rule-never = never told in this case.
debrief-rule-wary = held back: no trust was left. Without any, a person says little at the account and nothing of what is delicate (a rule of the program).
debrief-rule-closed = no more of it after distress that was passed over.
debrief-rule-freely = told freely.
debrief-rule-consent = a yes or a no
debrief-violations = What fails the exercise by itself
debrief-violations-fail = This fails it, whatever else was good:
debrief-violation-said = { $violation }: { $words }
debrief-missed-told = Missed: told or shown, and not noted
debrief-missed-never = Missed: never told or shown
debrief-violations-none = Nothing of that was seen.
debrief-gates-seen-to = Seen to
debrief-gates-left = Not seen to
debrief-care = Distress, breaks and notes
debrief-heeded =
    { $count ->
        [one] Distress showed, and there was a break
       *[other] Distress showed { $count } times, and there was a break
    }
debrief-unheeded =
    { $count ->
        [one] Distress showed, and the talk went on
       *[other] Distress showed { $count } times, and the talk went on
    }
debrief-breaks =
    { $count ->
        [one] One other break
       *[other] { $count } other breaks
    }
debrief-notes = Notes
debrief-note = Minute { $minute }: { $text }
debrief-rate = { $scale }: { $rate } of 5
debrief-outcome = What was found and decided
debrief-decided = Decided
debrief-called-right = Called, and right
debrief-called-left = Not called, and it cannot wait
debrief-called-to-offer = Could be offered, where the person wants it
debrief-called-in-vain = Called, though nothing here asks for it
debrief-sign-gate = seen to
debrief-sign-break = a break
debrief-sign-heeded = distress, and a break
debrief-sign-unheeded = distress, and the talk went on
debrief-sign-served = something broke in, and what was done served the person
debrief-sign-not-served = something broke in, and what was done did not serve the person
debrief-sign-violation = fails the exercise by itself
debrief-sign-stopped = stopped

## Certificates

certificate-title = Certificate
certificate-says = This certifies that
certificate-in-course = has shown, by the rule of the course
certificate-shown = { $count ->
    [one] in { $count } mock interview that passed, how a screening interview is held with care.
   *[other] in { $count } mock interviews that passed, each of another case, how a screening interview is held with care.
}
certificate-not = It says what was shown in exercises. It does not entitle anybody to say who is a victim.
certificate-days = { $from } to { $until }
certificate-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
certificate-on = { $day }
certificate-of-days = Course
certificate-of-issue = Issued
certificate-of-validity = Valid until
certificate-of-number = Number
certificate-of-modules = Modules
certificate-sign-place = Place, stamp
certificate-sign-name = For the issuer
certificate-check = To check this paper: { $command }. Type the lines below one by one, or scan the square. O and 0, and I, L and 1, are read alike; the last letter of a line checks it.
certificate-check-typed = That shows that nothing was changed. Who issued it is shown by the issuer's key: ask the issuer for it, and compare it by voice.
certificate-square = The lines below as a square code
certificate-page = The page lies in { $file }; print it on A4.
certificate-written = The certificate lies in { $file }; the holder gets a copy.
certificate-issued = Certificate { $number } for { $code } is valid until { $day }. The name stands on it and nowhere else.
certificate-ask-holder = Who is the certificate for?
certificate-ask-holder-help = The name as it is to stand on paper; it is kept nowhere else
certificate-ask-issuer = Who issues it?
certificate-ask-issuer-help = The office that gives the course, as it is to stand on every certificate; it is kept
certificate-type = Line { $line } of the code
certificate-type-of = Line { $line } of { $last }
certificate-type-help = As it is printed, with its number or without; blanks do not matter
certificate-type-again = { $fault }. Type it once more
certificate-whole = Whole: nothing in it was changed since it was signed.
certificate-by-issuer = Signed with the key of the issuer that you named: { $groups }
certificate-by-nobody-knows = NOT shown: who issued it. Anybody can sign with a key of their own. Ask the issuer for the key, and give it with --issuer, or compare by voice: { $groups }
certificate-holds = Valid until { $day }.
certificate-ended = EXPIRED: it was valid until { $day }.
certificate-to-come = NOT VALID YET: by this laptop's clock it is issued on a day to come, { $day }.
certificate-line-number = Number: { $number }
certificate-line-holder = Holder: { $name }
certificate-line-course = Course: { $name }
certificate-line-days = Days: { $from } to { $until }, hours: { $hours }
certificate-line-module = Module: { $name }
certificate-line-exercises = { $count ->
    [one] Shown: { $count } mock interview passed, by the rule of the course
   *[other] Shown: { $count } mock interviews passed, each of another case, by the rule of the course
}
certificate-line-issued = Issued by { $name }, { $day }
certificate-issuer-name = Certificates are issued here by: { $name }
certificate-issuer-nameless = No certificate was issued here yet; who issues them is asked with the first one.
certificate-issuer-groups = Fingerprint of the key, to compare by voice: { $groups }
certificate-issuer-file = The key lies in { $file }. Hand it out; nothing about it is secret.
certificate-other-cases = Played by another file of the case than the one here, so that it counts for nothing: { $names }. Where the case is your own, name its folder with --definitions.
certificate-lacks-exercises = Lacking: exercises passed, each of another case: { $passed } of { $of }
certificate-lacks-without-signs = Lacking: exercises passed in cases without any sign: { $passed } of { $of }
certificate-lacks-last = Lacking: an exercise in which nothing happened that must not
certificate-lacks-harmless = Lacking: a last exercise in which nothing happens that must not; in this one: { $what }
certificate-lacks-agreement = Lacking: that those who observed the last exercise ({ $codes }) agree on what happened in it that must not
certificate-lacks-quiz = Lacking: the quiz after the course, on the questions that are here
certificate-lacks-mark = Lacking: answers of the quiz that were right: { $passed } of { $of }
certificate-lacks-criticals = { $count ->
    [one] Lacking: { $count } critical question of the quiz is still open
   *[other] Lacking: { $count } critical questions of the quiz are still open
}
## The quiz before and after a course
quiz-who = Who answers?
quiz-who-why = The code that the trainer gave you for this course. Your name stands nowhere.
quiz-who-code = A code such as P07, never a name
quiz-who-long = A code has at most { $most } characters.
quiz-when = When is this?
quiz-when-why = Before the course nothing is told of what is right; after it the reasons are.
quiz-when-before = Before the course
quiz-when-after = After the course
quiz-told-before = What is right is not told now: the course is there for that. Leave open what you do not know, rather than guess.
quiz-told-after = At the end you read how many were right, and the reasons. Leave open what you do not know, rather than guess.
quiz-form = This is form { $form }. The other form has other questions on the same things: one half of a class has it before the course, the other half after it.
quiz-kept = Your answers are written to { $file } when you hand them in, under your code.
quiz-kept-signed = When you hand them in, your answers are signed with your ticket and written to a file for the trainer, in the clear, under your code.
quiz-not-kept = Your answers are not kept; to keep them: --output FILE
quiz-draft = These words are a draft that nobody has reviewed. Where one is unclear, ask the trainer.
quiz-question = Quiz, form { $form }
quiz-asks = The question
quiz-position = { $number } of { $all }
quiz-open = I do not know; I leave it open
quiz-hand-in = That was the last question
quiz-all-answered = You have answered all of them. Go back (Esc) to change an answer.
quiz-some-open =
    { $count ->
        [one] One question is left open. Go back (Esc) to answer it.
       *[other] { $count } questions are left open. Go back (Esc) to answer them.
    }
quiz-hand-in-yes = Hand in
quiz-hand-in-no = Go back
quiz-leave = Leave the quiz; nothing of it is kept
quiz-left = Left. Nothing of it is kept.
quiz-leave-title = Leave the quiz?
quiz-leave-lost = Nothing is kept before you hand in: if you leave now, your answers are lost.
quiz-leave-stay = Go on with the quiz
quiz-leave-lose = Leave, and lose the answers
quiz-handed-in-title = Handed in
quiz-handed-in = Thank you. What was right, you read after the course.
quiz-after-then = After the course you have form { $form }: panah quiz --after { $who }
quiz-written = Your answers lie in { $file }, in the clear, under a code.
quiz-look-back = Looking back
quiz-right = { $right } of { $all } questions were right.
quiz-right-topic = { $name }: { $right } of { $all }
quiz-critical-none = None of the questions on which a person's safety hangs was wrong.
quiz-critical-wrong =
    { $count ->
        [one] One question was wrong or open on which a person's safety hangs. Talk it through with the trainer. After the reasons you are asked on the same thing once more.
       *[other] { $count } questions were wrong or open on which a person's safety hangs. Talk them through with the trainer. After the reasons you are asked on the same things once more.
    }
quiz-reasons-follow = The reasons follow, for each question that was wrong or open.
quiz-was-right = You chose what is right: { $right }
quiz-was-wrong =
    You chose: { $chosen }
    Right is: { $right }
quiz-was-open =
    You left it open.
    Right is: { $right }
quiz-right-is = Right is: { $right }
quiz-source = It rests on: { $document }, { $at } ({ $status }).
quiz-status-confirmed = seen in the document itself
quiz-status-secondary = seen in another document
quiz-status-recalled = recalled, to be checked
quiz-status-ours = our own judgement
quiz-again = Once more
quiz-again-how =
    { $count ->
        [one] One question from the other form follows, on what was wrong. It is closed when you answer it rightly.
       *[other] { $count } questions from the other form follow, on what was wrong. Each is closed when you answer it rightly.
    }
quiz-again-leave = Leave now; what you handed in is kept, and these questions stay open
quiz-still-open = Still open
quiz-all-closed = All questions on which a person's safety hangs are closed now.
quiz-open-now =
    { $count ->
        [one] One question on which a person's safety hangs is still open. Talk it through with the trainer.
       *[other] { $count } questions on which a person's safety hangs are still open. Talk them through with the trainer.
    }
quiz-report-sat = { $bank }. { $before } sat before the course, { $after } after it.
quiz-report-brought = Before and after
quiz-report-means =
    { $count ->
        [one] One participant sat twice. Mean right before: { $before }; after: { $after }.
       *[other] { $count } participants sat twice. Mean right before: { $before }; after: { $after }.
    }
quiz-report-gain-class = Normalised gain of the class, from the two means: { $gain } { $band }
quiz-report-gain-each =
    { $count ->
        [0] Mean of each participant's own gain: { $gain } { $band }
        [one] Mean of each participant's own gain: { $gain } { $band } Of one who had everything right before there is none.
       *[other] Mean of each participant's own gain: { $gain } { $band } Of { $count } who had everything right before there is none.
    }
quiz-gain-low = (low: below 0.3, Hake 1998)
quiz-gain-medium = (medium: 0.3 to 0.7, Hake 1998)
quiz-gain-high = (high: from 0.7, Hake 1998)
quiz-report-tests = { $up } did better the second time, { $down } did less well, { $same } the same. How probable so great a difference is by chance alone: { $signs } (sign test, exact); { $ranks } (Wilcoxon's signed ranks, exact).
quiz-report-mark = Pass mark (modified Angoff method)
quiz-report-mark-on = Judged on { $on }. The mark is the mean of what the judges wrote down; critical questions stand beside it.
quiz-report-mark-none = No judge has given figures to a whole form.
quiz-report-mark-form =
    { $count ->
        [one] Form { $form }: { $mark }, which is { $needed } of { $all } questions; one judge.
       *[other] Form { $form }: { $mark }, which is { $needed } of { $all } questions; { $count } judges.
    }
quiz-report-mark-spread = The judges' own marks lie apart by { $spread } (standard deviation).
quiz-report-mark-reached = { $sat } had this form after the course; { $reached } reached the mark, and { $open } of these have critical questions open: those come before a pass.
quiz-report-open = Critical questions open after the course
quiz-report-open-none = None.
quiz-report-open-of = { $participant }: { $questions }. Talk them through.
quiz-report-questions = How each question worked
quiz-report-form = Form { $form }
quiz-report-how = For each question: the share that was right before and after the course, the change in points of a hundred, and how far those who do well in the rest answer it rightly (discrimination: the correlation with the rest, of the later occasion). A question that is easy after the course is fine; one that was as easy before teaches nothing. (!) marks critical questions.
quiz-report-share = { $share } of { $sat }
quiz-report-nobody = nobody sat
quiz-report-question = { $question }: before { $before }, after { $after }; change { $gained }; discrimination { $discrimination }.
quiz-report-idle = Hardly anybody chose: { $choices }.
quiz-report-left-open =
    { $count ->
        [one] Left open once.
       *[other] Left open { $count } times.
    }
quiz-report-not = not applicable ({ $why })
quiz-discrimination-check_key = below 0: look at what is marked as right
quiz-discrimination-poor = poor
quiz-discrimination-fair = fair
quiz-discrimination-good = good
quiz-discrimination-excellent = excellent
quiz-report-cautions = With caution
quiz-caution-questions =
    { $count ->
        [one] Figures of single questions rest on one answer in places. Change no question because of them: collect the answers of several courses first.
       *[other] Figures of single questions rest on as few as { $count } answers. With fewer than 30 they swing widely: change no question because of them alone, and collect the answers of several courses first.
    }
quiz-caution-gain =
    { $count ->
        [one] One participant sat twice. That tells of this participant, and of no course.
       *[other] { $count } participants sat twice. With fewer than 30 the gain tells of this class, and little of the next.
    }
quiz-caution-nobody-twice = Nobody sat both before and after the course, so nothing is told of what it brought. Each file carries the participant's code: are they the same both times?
quiz-caution-once =
    { $count ->
        [one] One participant sat once only. The gain is that of those who stayed.
       *[other] { $count } participants sat once only. The gain is that of those who stayed.
    }
quiz-caution-same-form =
    { $count ->
        [one] One participant had the same form both times, and may have known the questions again.
       *[other] { $count } participants had the same form both times, and may have known the questions again.
    }
quiz-caution-one-form = { $a } began with form A and { $b } with form B. Where one form is harder, that looks like a gain or a loss: give each half of a class another form first.
quiz-caution-set-aside =
    { $count ->
        [one] One sitting does not count: its participant had sat for the same occasion before.
       *[other] { $count } sittings do not count: their participants had sat for the same occasion before.
    }

## Observing an exercise
observe-title = Observing an exercise
observe-ask-trainee = Who is observed?
observe-ask-observer = Who observes?
observe-ask-code = A code, never a name
observe-how = Strike a number for each question that the trainee puts: 1 to 8 for its type, 9 takes the last note back. Esc opens the rest: breaks, distress, gates, what must not happen, notes, and the end of the talk.
observe-how-not = Do not show this screen, and say nothing until the talk has ended. Take down no name.
observe-kept = What you note is kept in { $file }, note by note, in the clear.
observe-kept-signed = At the end your notes are signed with your ticket and written to a file for the trainer, in the clear.
observe-not-kept = Nothing of it is kept; to keep it: --output FILE
observe-not-kept-before = Until then nothing is kept; to keep each note at once: --output FILE
observe-position =
    { $count ->
        [one] one question, minute { $minute }
       *[other] { $count } questions, minute { $minute }
    }
observe-last = Last
observe-nothing = nothing yet
observe-noted = a note
observe-undo = Take the last note back
observe-menu = What else?
observe-menu-break = A break
observe-menu-heeded = Distress, and a break
observe-menu-unheeded = Distress, and the talk went on
observe-menu-gate = A gate is seen to …
observe-menu-violation = Something that must not happen …
observe-menu-note = A note …
observe-menu-end = The talk has ended
observe-which-gate = Which gate?
observe-which-violation = What was it?
observe-ask-said = The words that were said (no names; leave it empty if you did not take them down)
observe-ask-note = Note (no names)
observe-violation-promise = A promise that nobody can keep
observe-violation-threat = A threat, or help that depends on answers
observe-violation-disbelief = Disbelief or blame
observe-violation-harm_before_others = A question about harm where others see or hear
observe-violation-tied_interpreter = An interpreter of the other side interprets on
observe-violation-yes_not_asked = A yes was noted after words that left no choice
observe-violation-after_no = Going on after a no
observe-violation-after_stop = Going on after a stop
observe-violation-child_harm = A question about harm or means to a child
observe-violation-screen_shown = The screen was shown
observe-violation-shared_without_consent = Somebody was told against the person's no
observe-violation-emergency_missed = An emergency was not treated as one
observe-gates = Which gates were seen to, by the end?
observe-signs = Which of these did the trainee note?
observe-signs-beside = Which other signs did the trainee note, that were not there?
observe-signs-told = Which of these did the person tell or show, though the trainee did not note them?
observe-called = Whom would the trainee call?
observe-pathway = What did the trainee decide?
observe-urgency = How soon?
observe-none = None of these
observe-open = Mark what you saw. Esc leaves it open.
observe-rate = One number from 1 to 5. Esc leaves it open.
observe-between = (between the two)
observe-ask-keep = One thing to keep
observe-ask-change = One thing to change
observe-written = Your notes lie in { $file }, in the clear: delete them when the course is over. To look back again: panah observe --from FILE
observe-left = Left. Nothing of it is kept.
observe-left-kept = Left. What was noted so far lies in { $file }. To go on: panah observe --resume { $file }
observe-leave-title = Leave the observation?
observe-leave-lost = Nothing of it is kept: if you leave now, your notes are lost.
observe-leave-stay = Go on observing
observe-leave-lose = Leave, and lose them
observe-goes-on = { $count ->
    [one] It goes on with one note that lies in { $file }, of { $trainee }, observed by { $observer }.
   *[other] It goes on with { $count } notes that lie in { $file }, of { $trainee }, observed by { $observer }.
}
observe-other-case = The case has changed since this was observed; the key shown is that of today.

# --- How well this laptop keeps what it keeps -------------------------------------------------

doctor-title = How well this laptop keeps what it keeps
doctor-passphrase = Passphrase, or Enter to go without:
doctor-folder = Data folder: { $folder }
doctor-no-trouble = No trouble was found.
doctor-troubles = { $count ->
    [one] 1 trouble was found.
   *[other] { $count } troubles were found.
}
doctor-part-trouble = Trouble
doctor-part-note = Good to know
doctor-part-well = In order
doctor-part-unknown = Cannot be known here
doctor-part-beyond = What no program can tell you
doctor-help = What to do: { $help }
doctor-told = { $fact }
doctor-beyond = Whether somebody has changed the laptop itself or the programs that start it; whether somebody or something records the keys; what other people with administrator rights can do; whether the passphrase is written on the lid; whether the drive still holds old copies of what was deleted. Keep the laptop where you can see it, or locked away.
doctor-nothing = Nothing is kept here yet.
doctor-nothing-help = Before the first shift: panah setup
doctor-private = The data folder is yours alone, and holds nothing strange.
doctor-no-key = There are sealed records or drafts here, and the key file that opens them is missing.
doctor-no-key-help = Put the folder "officers" back from a backup, and make no new passphrase here: it would open none of them. The backup of a post has no key in it: what was sealed to its unit opens there (panah unit receive).
doctor-open = Other users of this laptop have rights in { $folder } that they should not have ({ $count }: { $names }).
doctor-open-help = What was said is sealed all the same. Take these rights away; in a terminal:
doctor-anothers = Something in { $folder } belongs to another user of this laptop ({ $count }: { $names }).
doctor-anothers-help = Use the account that it belongs to, or ask whoever looks after the laptop to give it to yours.
doctor-unusable = Your own rights are lacking in { $folder } ({ $count }: { $names }): nothing can be kept there.
doctor-unusable-help = Give them back; in a terminal:
doctor-link = A link that leads elsewhere stands in { $folder } where a file or folder should be ({ $count }: { $names }).
doctor-link-help = This program did not make it. Move it away, and ask who put it there.
doctor-wrong-kind = Something in { $folder } is not the file or folder that it should be ({ $count }: { $names }).
doctor-missing = A folder is missing in { $folder } ({ $count }: { $names }).
doctor-missing-help = What was in it is not on this laptop any more. If nobody moved it away on purpose, put it back from a backup.
doctor-unreadable = Something in { $folder } could not be looked at ({ $count }: { $names }).
doctor-unreadable-help = Use the account that the folder belongs to. If this is that account, the disk may be failing: make a backup now.
doctor-stranger = Files that this program did not make lie in { $folder } ({ $count }: { $names }).
doctor-stranger-help = They do no harm there. If you know them, move them away; if not, ask who put them there.
doctor-disk-encrypted = The disk under the data folder is encrypted ({ $by }).
doctor-disk-plain = The disk under the data folder ({ $device }) is not encrypted, as far as can be seen from here. The records are sealed all the same; but whoever takes the laptop sees how many interviews there were and when, and may find more of what was on the disk.
doctor-disk-plain-help = Ask whoever looks after the laptop to set it up anew with full-disk encryption, after a backup. Until then, lock the laptop away whenever it is not in use.
doctor-disk-plain-post-help = Ask whoever looks after the laptop to set it up anew with full-disk encryption; that takes everything from it, and the backup of a post holds no key and no unclosed interview. So before that, each officer closes or discards what is open (panah resume), the records go to the unit (panah transfer) and its receipt comes back, and a backup is made; afterwards the laptop is enrolled anew. Until then, lock it away whenever it is not in use.
doctor-disk-memory = The data folder lies in memory alone: when the laptop is switched off, everything in it is lost.
doctor-disk-elsewhere = The data folder lies on another computer ({ $kind }): what happens to it there cannot be seen, and others may delete it.
doctor-disk-move-help = Name a folder on the disk of this laptop with --data-dir.
doctor-disk-layers = Whether the disk is encrypted: the data folder lies on layers ({ $kind }), as in a system started from a stick, or in a container. What is written may be gone when it is started again.
doctor-disk-layers-help = If the laptop was started from a stick, name a folder on a disk that stays with --data-dir.
doctor-disk-obscure = Whether the disk is encrypted: { $what } does not tell.
doctor-disk-unknown = Whether the disk is encrypted: this system does not tell.
doctor-disk-unknown-help = Ask whoever looks after the laptop whether its disk is encrypted.
doctor-swap-none = Memory is not moved out to the disk (no swap, so no hibernation).
doctor-swap-memory = Memory is moved out to compressed memory alone, not to the disk.
doctor-swap-encrypted = Memory that is moved out to the disk (swap, hibernation) is encrypted.
doctor-swap-plain = When memory runs short, or when the laptop hibernates, memory is written to the disk unencrypted ({ $names }). Words of an interview may be among it, and stay there.
doctor-swap-plain-help = Ask whoever looks after the laptop to switch swap off, or to encrypt it. Until then, shut the laptop down; do not let it hibernate.
doctor-swap-obscure = Whether memory that is moved out to the disk (swap, hibernation) is encrypted: { $names } does not tell.
doctor-swap-unknown = Whether memory is moved out to the disk: this system does not tell.
doctor-core-none = If this program crashes, no copy of its memory is left behind.
doctor-core-collector = If this program crashes, no copy of its memory is left behind; those of other programs go to { $collector }.
doctor-core-dumped = If this program crashes, a copy of its memory may be left on the disk: the system did not let it forbid that.
doctor-core-dumped-help = Ask whoever looks after the laptop to switch core dumps off.
doctor-core-unknown = Whether a crash leaves a copy of the memory behind: this system does not tell.
doctor-files-well = The disk can be written to, and knows whose a file is ({ $kind }).
doctor-files-read-only = The disk under the data folder can only be read ({ $kind }): no interview can be kept.
doctor-files-read-only-help = Records can still be read. Often the system does this to a disk that is failing: make a backup now, then ask whoever looks after the laptop.
doctor-files-no-rights = The data folder lies on a disk that does not know whose a file is ({ $kind }): every user of this laptop may read or delete what is there.
doctor-files-no-rights-help = Name a folder on the disk of this laptop with --data-dir; sticks and Windows disks are for copies.
doctor-files-unknown = What kind of disk the data folder lies on: this system does not tell.
doctor-space-well = There is room: { $space } are free.
doctor-space-little = Only { $space } are free. When the disk is full, no interview can be kept.
doctor-space-few-files = The disk takes only { $files } files more. After that no interview can be kept.
doctor-space-help = Delete what is not needed, or move it to another disk; nothing in the data folder.
doctor-space-unknown = How much room is left: this system does not tell.
doctor-clock-plausible = The clock says { $today }: plausible, but nobody vouches for it.
doctor-clock-early = The clock says { $today }, and this version of the program was made later than that: the clock is wrong.
doctor-clock-late = The clock says { $today }, more than 20 years after this version of the program: the clock must be wrong.
doctor-clock-back = The clock says { $today }, and something here was last changed later than that, on { $changed }: the clock is wrong now, or was then.
doctor-clock-help = Set date and time of the laptop by a clock that you trust. Records keep the order in which things happened, whatever the clock says.
doctor-account-root = This account may do everything on this laptop (root). A slip can then harm more than the data folder.
doctor-account-root-help = Use an ordinary account for interviews.
doctor-locked = The contact sheet, and what an interruption left: they are sealed, and no passphrase was given.
doctor-locked-help = Run "panah doctor" in a terminal and type the passphrase.
doctor-nothing-interrupted = Nothing was left half-done by an interruption.
doctor-sheet-well = The contact sheet is complete, and every number was called lately.
doctor-sheet-help = Mend it with: panah setup

# Units: who can open what a post has closed.
unit-made = The unit "{ $value }" is made. Its keys lie here, sealed; every officer of this computer can use them.
unit-made-note = { $value } is for the posts. Bring it to each laptop on a stick, and run there: panah unit enrol FOLDER
unit-made-second = { $value } is the second custodian's key. Two people, two places: give it to a second person, who keeps it somewhere else, locked away. It lies in the clear: whoever has it can open every record. It is nowhere else; without it no laptop can be enrolled, and if this computer is lost, it alone opens the records.
unit-made-fingerprint = The unit's fingerprint. Write it down; whoever enrols a laptop asks for it over the telephone:
unit-note-later = The unit "{ $name }" is in order, but its file was not written. To write it: panah unit enrol FOLDER
unit-second-key-file =
    The second custodian's key of the unit "{ $unit }", made on { $from } with Panah.
    It lies here in the clear: whoever has this file can open every record that is sealed to the unit.
    Keep it locked away, with another person and in another place than the unit's computer.
    public key: { $public }
unit-renewed = { $file } is number { $serial } and holds until { $until }. Bring it to each laptop, and run there: panah unit enrol FOLDER
unit-renewed-keys = A key was replaced: each laptop goes on with the old ones until the new key's custodian has read out a code. The old key still opens what was sealed to it.
unit-renewed-left = Whoever has left can work at their laptop until it has taken this file.
unit-key-file =
    The keys of the unit "{ $unit }", newest first, written on { $day } with Panah.
    They lie here in the clear: whoever has this file can open every record that is sealed to the unit.
    To open one: age -d -i THIS-FILE RECORD
unit-key-warn = Whoever has the file can open every record that is sealed to this unit. The audit log will say that you wrote it.
unit-key-sure = Write the keys of the unit into a file, in the clear?
unit-key-surer = Is it needed now, and is it clear where it will be locked away?
unit-key-not = Nothing was written.
unit-key-written = { $file } lies in the clear: whoever has it can open every record. Lock it away, or destroy it when it has served.
unit-compare-shown = Fingerprint: { $groups }-????
unit-compare-call = Call { $whose }, on a number from a list that you trust, not from the stick. The four groups must be the same there. If they are not, leave: somebody has put another file in its place.
unit-compare-ask = The last group, as { $whose } reads it out to you:
unit-compare-help = four letters and digits; Esc leaves
unit-compare-left = Nothing was changed.
unit-prove-read-out = Read this code out to laptop { $laptop }, over the telephone, to an officer whom you know ({ $name }):
unit-show-here = This is the unit's computer. Records that posts have sealed are opened here.
unit-show-post = Profile post: what is closed at this laptop is sealed to the unit's keys alone; nobody at this laptop can open it.
unit-show-solo = Profile solo: this laptop belongs to no unit. What is closed here opens with the passphrase of the officer who closed it, and with nothing else.
unit-show-unit = Unit: { $unit }, number { $serial }, from { $from } until { $until }
unit-show-recipient = Key of the unit, held by: { $name } ({ $key })
unit-show-fingerprint = Fingerprint: { $groups }
unit-show-kept = Records are kept for { $days } days
unit-show-left = Officers who have left: { $ids }
unit-show-pending = Enrolment with { $unit } (number { $serial }) has begun; codes still wanted: { $wanted }
unit-show-own = Fingerprint of this laptop, which the unit asks for: { $groups }
unit-show-no-laptops = No laptop is enrolled yet.
unit-show-laptop = Laptop { $id }, fingerprint { $groups }
unit-ended = The file of the unit "{ $unit }" ended on { $until }. Records are still sealed to it. Ask the unit for a new one, and take it with: panah unit enrol FOLDER
unit-ended-here = This unit's file ended on { $until }. Make a new one for the posts: panah unit renew --to FOLDER
enrol-note-put = { $file } is now number { $serial }, the newest.
enrol-no-request = No laptop's request lies there yet. Bring the stick to the laptop, and run there: panah unit enrol FOLDER
enrol-not-answered = { $file } is not answered:
enrol-laptop-new = Laptop { $laptop } asks to be enrolled. Its officers:
enrol-officer = - { $name } ({ $id })
enrol-officer-unnamed = - officer { $id }, without a name
enrol-whose-laptop = the post
enrol-whose-unit = the unit
enrol-laptop-taken = Laptop { $laptop } is enrolled here: what its officers sign is authentic from now on.
enrol-laptop-known = Laptop { $laptop } is enrolled already; nothing is new.
enrol-officers-new = Laptop { $laptop } is enrolled already. New officers there, whose signatures are authentic from now on:
enrol-no-code = There is no code for this computer to read out.
enrol-read-out = Read this code out to the post, over the telephone. Then bring the stick to the second custodian (panah unit prove FOLDER --identity KEY-FILE).
enrol-unit-new = Unit: { $unit }, until { $until }
enrol-unit-renewed = Newer file of { $unit }: number { $serial }, from { $from } until { $until }
enrol-unit-left = Has left, says the unit, and can unlock and close nothing any more: officer { $id }
enrol-request-written = { $file } is written; it holds no secret that anybody but the unit can open.
enrol-asked = Not enrolled yet; until it is, nothing changes here. Bring the stick to the unit (panah unit enrol FOLDER) and to the second custodian (panah unit prove FOLDER --identity KEY-FILE). Each reads out a code to you over the telephone: { $wanted }. Then run this again: panah unit enrol { $dir }
enrol-asked-renewed = Not in force yet: the newer file names a new key, and until its custodian has read out a code, records are sealed as before with the file that holds now. Bring the stick to the unit (panah unit enrol FOLDER) and to the second custodian (panah unit prove FOLDER --identity KEY-FILE). Codes wanted over the telephone: { $wanted }. Then run this again: panah unit enrol { $dir }
enrol-own-fingerprint = The unit will ask for the fingerprint of this laptop: { $groups }
enrol-code = The code of "{ $name }", as it was read out to you:
enrol-code-help = eight letters and digits; Esc leaves it for later
enrol-code-wrong = that is another code; let it be read out again
enrol-still-wanted = Kept so far. Codes still wanted: { $wanted }. Run this again when you have them; until then nothing changes here.
enrol-done = Done: this laptop is enrolled with "{ $unit }" until { $until }.
enrol-done-sealed = What is closed from now on is sealed to the unit's keys alone: nobody at this laptop can open it, not even with the passphrase. Write the referral before closing, or ask the unit.
enrol-done-before = Records that were closed before stay as they were: each opens with the passphrase of the officer who closed it.
enrol-done-copy = The unit can now help whoever forgets the passphrase: a copy of your key was sealed to it. Your colleagues' copies are made when they next unlock this laptop.
enrol-done-no-way-back = There is no way back: a laptop without a unit needs a new data folder.
enrol-done-already = Done already: this laptop is enrolled with "{ $unit }" until { $until }. Nothing was changed here. Bring the stick to the unit if somebody works here whom it does not know yet.
enrol-renewed = Done: number { $serial } of "{ $unit }" is in force, until { $until }.
enrol-no-copy = A copy of your key could not be sealed to the unit: { $why }. The next unlocking tries again.

# Keeping and destroying.
show-retain = To be kept until { $day }; then it is destroyed, unless it is on hold.
show-retain-nothing = Nobody has laid down how long it is kept.
backup-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
backup-done = Backup made in { $folder }: { $records } and the audit log, each file read back and compared.
backup-solo = This copy opens with the passphrases of this laptop. Whoever has both reads everything: lock it away.
backup-post = No key is in this copy: only the unit opens what is in it.
backup-unit = This copy holds the unit's keys and opens with the passphrases of this computer. Lock it away, list it, and destroy it together with the others when the keys go.
backup-log-broken = The audit log is BROKEN at entry { $at } ({ $why }); it was copied as it is. Tell your unit.
backup-no-drafts = { $count ->
    [one] 1 interview of yours is not closed, and not in the backup.
   *[other] { $count } interviews of yours are not closed, and not in the backup.
}
backup-fingerprint = Write this beside the date into the paper book; a restored copy shows it again: { $key }
restore-done = { $folder } now holds { $records } and the audit log, as they were at { $made } by that laptop's clock.
restore-proved = Every file is as it was backed up. That does not prove where it comes from: compare this with the paper book: { $key }
restore-log = The audit log is intact up to { $entries } entries; what came after, nobody can say.
restore-log-broken = The audit log was BROKEN at entry { $at } already when it was backed up: { $why }. Tell your unit.
restore-solo = Unlock it with the passphrase it had then.
restore-post = No key is in it, so nothing in it opens here: give its folder `records` to the unit (panah unit receive).
restore-unit = Unlock it with the passphrase it had then; the unit's keys are in it.
restore-one-of-two = From now on use only one of the two, this copy or the laptop it was made from.
destroy-nothing = Nothing is to be destroyed.
destroy-all-refused = { $count ->
    [one] Nothing was destroyed: the day of 1 record has passed, and it stays for the reason above.
   *[other] Nothing was destroyed: the day of { $count } records has passed, and each stays for the reason above.
}
destroy-draft = unclosed interview { $id }
destroy-record-officer = record { $id }, which opens with your passphrase
destroy-record-unit = record { $id }, which only the unit opens
destroy-record-here = record { $id }, which was received here
destroy-adds-to = , added to { $id }
destroy-until = , kept until { $day }
destroy-dry-run = { $count ->
    [one] It would be destroyed. Nothing was done.
   *[other] All { $count } would be destroyed. Nothing was done.
}
destroy-sure = { $count ->
    [one] It is gone for good then. Type 1 to destroy it.
   *[other] They are gone for good then. Type { $count } to destroy them.
}
destroy-sure-help = Anything but { $count } leaves everything as it is.
destroy-not = Nothing was destroyed.
destroy-done = { $count ->
    [one] Destroyed.
   *[other] { $count } destroyed.
}
destroy-after-draft = The key of the interview is overwritten and gone: what was written down in it is noise from now on.
destroy-after-officer = That was the last copy that this program knows of, backups aside.
destroy-after-unit = What the unit has, and what is on sticks, is not reached: there it is destroyed by the unit.
destroy-after-here = The key that opened it here is overwritten and gone. Copies on the post's laptop and on sticks are sealed to the unit's keys and still open with them.
destroy-backups = Backups in the audit log: { $count }, the last of { $last }. What is in them is not reached.
destroy-transfers = Transfers to sticks in the audit log: { $count }, the last of { $last }. What is on them is not reached.
destroy-not-erased = Overwriting is not erasing on an SSD or a stick: old blocks may stay until they are used again. Only full-disk encryption closes that gap; `panah doctor` says whether it is on.
hold-set = Record { $id } is on hold: nothing destroys it until the hold is lifted.
hold-lifted = The hold on record { $id } is lifted; it is destroyed when its day comes.
list-held = On legal hold, so that nothing destroys it: { $ids }
definitions-signed = { $files } files are signed as number { $serial } ({ $sha256 }…). Take the whole folder to the laptops, with { $note }: panah definitions install
definitions-installed = { $files } files signed by the unit ({ $sha256 }…) are in force from now on. Interviews that were begun before go on as they were begun.
definitions-installed-unsigned = { $files } files that nobody signed ({ $sha256 }…) are in force from now on, and every record says so.
definitions-reset = The definitions built into the program are in force again.
definitions-built-in = built into the program ({ $sha256 }…)
definitions-nobody = signed by nobody ({ $sha256 }…)
definitions-unit = signed by { $unit }, number { $serial } ({ $sha256 }…)
definitions-in-force = { $set }: in force
definitions-sha256 = SHA-256 of names and contents: { $sha256 }
definitions-not-held = Whether these are the ones that were installed shows when the vault is unlocked; an interview with others is refused.
doctor-drafts-old = { $count ->
    [one] 1 interview has not been closed for more than 7 days.
   *[other] { $count } interviews have not been closed for more than 7 days.
}
doctor-drafts-old-help = Close it or discard it (panah resume): what is not closed opens with your passphrase alone, to whoever makes you type it.
log-title = The audit log
log-last = The last { $count } of { $size } entries. All of them: panah log show --all
log-nobody = nobody
log-nobody-means = nobody: it was done while the vault was locked, by anybody at the laptop.
log-called-now = { $id } is called { $name } now.
log-times = The times are this laptop's clock, in UTC; the order is that in which things were done.
log-for-officer = to the key of the officer who closed it
log-for-unit = to the unit's keys alone
log-asked = somebody asked for it
log-retention = its day had come
log-number = number { $count }
log-taken-in = { $count } taken in
log-set-aside = { $count } set aside
log-record = record { $id }
log-draft = interview { $id }
log-file = a file ({ $id }…)
log-intact = INTACT up to entry { $size }. For the paper book: { $short }
log-agrees = It agrees with the checkpoint of { $size } entries.
log-agrees-to-end = It agrees with the checkpoint, which is of this very end: nothing is missing that stood there then.
log-cannot-say = Whether entries after number { $size } existed, nobody CAN SAY from this file alone: whoever can write to it can cut its end off. A newer checkpoint, kept elsewhere, would show it.
log-unsigned = { $count } entries at the end are unsigned: they tell of what happened while the vault was locked, such as passphrases that failed, and anybody at the laptop could have written them.
log-unfinished = The writing of one more entry was interrupted ({ $count } bytes). The next entry says so.
log-unknown-signers = { $count } entries name officers who are not known here; for these only the laptop's signature was checked.
log-without-key = This was judged by the key that the log itself names. With the passphrase it is judged by the laptop's own.
log-broken = BROKEN at entry { $at }: { $why }.
log-broken-help = Change nothing, keep the file, and tell your unit. What stands before that entry is as it was written.
log-checkpoint-kept = Keep this file where this laptop cannot change it. Later: panah log verify --against FILE
deed-made = made the vault
deed-unlocked = unlocked the vault
deed-passphrase-failed = a passphrase failed
deed-draft-begun = began an interview
deed-draft-resumed = went on with an interview
deed-draft-discarded = discarded an interview
deed-seal-begun = began to seal a record
deed-sealed = sealed a record
deed-seal-undone = an interrupted sealing was undone
deed-opened = opened
deed-listed = looked through the records
deed-page-made = made a page
deed-exported = exported records
deed-services-exported = exported services, the post's own among them
deed-post-kept = changed the contact sheet
deed-state-kept = changed what this laptop knows of itself
deed-officer-added = added an officer
deed-officer-named = changed what an officer is called
deed-officer-removed = removed an officer
deed-passphrase-changed = changed the passphrase
deed-recovery-asked = somebody asked the unit for a key
deed-recovery-given = gave an officer's key back
deed-recovered = took an officer's key back from the unit
deed-enrolled = enrolled this laptop with a unit
deed-challenge-made = began to enrol this laptop with a unit
deed-laptop-enrolled = enrolled a laptop
deed-unit-made = made the unit's keys
deed-unit-renewed = renewed the unit's note
deed-unit-key-shown = wrote the unit's key in the clear
deed-transferred = copied records for the unit
deed-receipt-taken = took the unit's receipt
deed-received = received records
deed-dispute-settled = settled which of two records with one id holds
deed-backed-up = made a backup
deed-restored = put a backup back
deed-destroyed = destroyed
deed-hold-set = put a record on hold
deed-hold-lifted = lifted a record's hold
deed-step-noted = noted what was done about a referral
deed-definitions-installed = installed definitions
deed-definitions-signed = signed definitions
deed-certificate-signed = signed a certificate
deed-torn-tail-cut = cut an entry off that a power cut had left unfinished
deed-log-reset = began this log anew
log-reset = The audit log begins anew; its first entry says so, and the old one is kept beside it. For the paper book: { $short }
deed-reset-allowed = allowed a laptop to begin its log anew

# Moving records to the unit.
report-amends = To record { $id }, { $wall }
transfer-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
transfer-no-receipts = No receipt lies there.
transfer-confirmed = { $file }: the unit has { $count } that it had not confirmed before.
transfer-countersigned = The unit has countersigned the audit log of this laptop as far as { $short }.
transfer-set-aside = The unit set record { $id } aside ({ $reason }). It stays here, and is sent again.
transfer-other-bytes = The unit has record { $id } with other bytes than lie here. Keep both, and tell the unit.
transfer-receipt-refused = { $file } is not taken: { $fault }; { $help }.
transfer-none = No record waits for the unit: it has confirmed every one that is sealed to it.
transfer-left-out = Record { $id } is NOT on the stick: { $why }.
transfer-changed = Record { $id } is NOT on the stick: it has changed since it was sealed. Put a copy from a backup in its place, keep this file too, and tell the unit.
transfer-done = { $count } on the stick, in { $folder }. Each file was read back and compared.
transfer-checkpoint = For the paper book: { $short }
transfer-next = Bring the stick to the unit (panah unit receive FOLDER) and back again: the receipt on it tells this laptop what has arrived. Nothing was deleted here.
receive-inside = This is a whole backup or data folder; its records are in { $folder }.
receive-from = { $folder } from laptop { $laptop }
receive-no-list = INCOMPLETE TRANSFER: no list came with it. Perhaps the stick was pulled out too early. Each record was judged by itself; whether others were sent, nobody can say.
receive-list-refused = The list that came with it is NOT gone by: { $why } ({ $help }). Each record was judged by itself.
receive-taken-in = { $count ->
    [one] { $count } record is authentic and was taken in.
   *[other] { $count } records are authentic and were taken in.
}
receive-here-already = { $count ->
    [one] { $count } record was here already; nothing was changed.
   *[other] { $count } records were here already; nothing was changed.
}
receive-set-aside = { $count ->
    [one] { $count } file was NOT taken in. It is set aside and never shown:
   *[other] { $count } files were NOT taken in. They are set aside and never shown:
}
receive-sent-again = → Where it was a record, the post sends it again at its next transfer.
receive-before = It was set aside before.
receive-left-there = Too much was to be set aside; this one is still on the stick alone.
receive-missing = { $count ->
    [one] { $count } file that the list names did not come, or came changed:
   *[other] { $count } files that the list names did not come, or came changed:
}
receive-new-officer = New at that laptop: officer { $officer }. What they sign is authentic from now on, because the laptop vouches for them.
receive-other-key = The laptop gives another key for officer { $officer } than is known here. The known one is kept; ask the post.
settle-done = Record { $id } is settled, and shown again. Set aside with the same id: { $count }.
receive-gone = OFFICER { $officer } HAS LEFT, says your unit, and signed something that came here. Where it was closed before they left, that is as it should be: look at the day in the record. Otherwise somebody works with a passphrase that was to be closed: ask the post.
receive-older-note = The laptop goes by number { $its } of your unit's file; the newest is { $newest }. Bring the newest to the post (panah unit renew wrote it), and let it run panah unit enrol with it: until then it may seal to keys that you have replaced, and let in who has left.
receive-goes-on = The laptop's audit log is intact, and goes on from what was known. Countersigned: { $short }
receive-seen = This list was received before. Countersigned: { $short }
receive-rolled-back = THE LAPTOP'S AUDIT LOG WAS ROLLED BACK, OR WENT ON DIFFERENTLY: { $known } was known, and { $came } came. It is not countersigned. If this stick is not simply an older one that lay somewhere, somebody has put back an earlier state of the laptop: keep the stick, and ask the post.
receive-no-log = The laptop's audit log did not come along as the list says, so it is not countersigned.
receive-log-broken = THE LAPTOP'S AUDIT LOG IS BROKEN at entry { $at }: { $why }. It is not countersigned. Keep the stick, and ask the post.
receive-log-unusable = The laptop's audit log cannot be used, so it is not countersigned: { $why }
receive-skipped = Left alone on the stick
receive-skipped-strange_name = not a name that this program gives
receive-skipped-link = a symbolic link; it was not followed
receive-skipped-folder = a folder
receive-skipped-not_a_file = a pipe, a device or a socket
receive-skipped-too_large = larger than any record
receive-skipped-unreadable = cannot be read
receive-skipped-changed = it changed while it was being read; receive the stick again
receive-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
receive-receipt = The receipt is { $file }. Bring the stick back to the post: panah transfer --to FOLDER takes it.
receive-no-receipt = No receipt was written: nothing tells which laptop it would be for.
open-authentic = Authentic
open-forwarded = Forwarded
open-forwarded-warning = Its content is signed as it should be, but it is sealed to other keys than those it was signed for: somebody who could open it has passed it on. Find out who, before you rely on how it came to you.
open-signed-by = Signed by officer { $officer }, on laptop { $laptop }
open-signed-by-officer = Signed by officer { $officer }
list-from = From laptop
list-who-here-long = Those with a laptop were received from it here, and each of them is authentic.

# The officers of a laptop, and the recovery of a key.
officer-add-name = What do colleagues call the new officer?
officer-add-name-help = a badge number or a short name that no colleague has
officer-add-turn = Now the new officer sits down at the keyboard, and nobody looks on.
officer-add-passphrase = The new officer's passphrase:
officer-lost-with-unit = Your passphrase seals your interviews on this laptop. Whoever forgets it is helped by the unit: panah keys recover
officer-added = Officer { $name } ({ $id }) works here from now on. Nobody says who they are: the passphrase tells.
officer-added-unit = The unit has to hear of the new officer before it takes their signature for authentic: panah unit enrol FOLDER
officer-named = Officer { $id } is called { $name } from now on.
officer-col-id = Id
officer-col-name = Name
officer-col-unclosed = Unclosed
officer-col-recoverable = If forgotten
officer-col-fingerprint = Fingerprint
officer-is-you = (you)
officer-has-left = (has left)
officer-recoverable = unit helps
officer-not-recoverable = lost
officer-list-solo = This laptop belongs to no unit: whoever forgets the passphrase loses what it seals.
officer-passphrase-changed = The new passphrase opens your vault from now on, and the old one does not.
officer-passphrase-old = What this cannot reach: whoever has an old copy of your key file, such as a backup or a copy of the folder, can still use the old passphrase on that copy.
officer-remove-unit = Their key file on this laptop is destroyed. Interviews that they have not closed stay here, sealed; with the unit's help they can be brought back (panah keys recover). Closed records and what they signed stay as they are.
officer-remove-solo = Their key file on this laptop is destroyed. That is possible only for yourself, and only when nothing is left here that you alone can open. What you signed stays as it is.
officer-remove-unclosed = { $count ->
    [one] They have 1 unclosed interview here.
   *[other] They have { $count } unclosed interviews here.
}
officer-remove-sure = Remove officer { $name }?
officer-remove-surer = Their passphrase will open nothing here any more. Remove { $name } for good?
officer-remove-not = Nobody was removed.
officer-removed = Officer { $name } is removed: their passphrase opens nothing here any more.
officer-removed-old = What this cannot reach: an old copy of their key file, such as a backup, still opens with their passphrase; and it takes back nothing that they saw, wrote down or photographed.
officer-removed-unit = Tell the unit, so that its file names them as having left (panah unit renew --left { $id }). If their interviews are still needed, recover them first.
recover-names-sealed = Who works here is sealed, so only the beginnings of ids can be shown, and how many interviews each has not closed.
recover-whose = Whose key is to be recovered?
recover-line = { $id }: { $unclosed }
recover-line-removed = { $id }: { $unclosed } (removed from this laptop)
recover-unclosed = { $count ->
    [0] no unclosed interview
    [one] 1 unclosed interview
   *[other] { $count } unclosed interviews
}
recover-anew = A recovery of this key has been asked for before. That request is void from now on.
recover-new-passphrase = Choose the passphrase that will open the key once the unit has answered. Until then everything stays as it is, and the old passphrase still opens it; whoever unlocks with that makes this request void.
recover-asked = { $file } is written; it holds no secret that anybody but the unit can open. Bring the stick to the unit (panah keys recover FOLDER), then back here, and run: panah keys recover FOLDER
recover-fingerprint = The fingerprint of this request; write it down. When the unit calls, it reads out four groups and you read out the last one: { $groups }
recover-colleague = This officer was removed from this laptop: first a colleague who works here unlocks it.
recover-passphrase = The new passphrase, as it was typed for the request:
recover-passphrase-wrong = That is not the passphrase that was typed for the request. Try again.
recover-done = Done: the key of officer { $id } is recovered. The new passphrase opens it, and the old one opens nothing any more.
recover-by-unit = The answer was signed by the unit.
recover-by-custodian = The answer was given with the second custodian's key, which signs nothing; that the key is the right one was proved by what it opens.
recover-for-colleague = Delete both files from the stick. If you did this for a colleague, tell them: their old passphrase is gone, and they set one of their own with: panah keys officer passphrase
recover-give = Laptop { $laptop } asks for the key of officer { $id }.
recover-give-named = Laptop { $laptop } asks for the key of officer { $name } ({ $id }).
recover-give-warning = Whoever asks gets all interviews that this officer has not closed, and can sign in their name. Nobody could sign this request: make sure by voice that it comes from people whom you know, and that the officer forgot the passphrase or is away.
recover-give-unknown = Without the unit's data folder it cannot be said whether this laptop is enrolled, nor is anything noted here. Speak with the unit first.
recover-given = { $file } is written. Bring the stick back to the laptop, and run there once more: panah keys recover FOLDER

# What is kept, and whether it is still as it was written.
definitions-instead = Until then those built into the program stand in here.
doctor-log-intact = The audit log is as it was written, up to entry { $size }. Whether its end was cut off, only a checkpoint kept elsewhere shows.
doctor-log-broken = The audit log is BROKEN at entry { $at }: { $why }.
doctor-record = Record { $id }: { $why }.
doctor-record-help = Put a copy from a backup in its place, keep this file too, and tell your unit.
doctor-record-missing-help = Look for it in a backup and on the last stick, and tell your unit.
doctor-records-more = { $count ->
    [one] And 1 record more is not what was closed.
   *[other] And { $count } records more are not what was closed.
}
doctor-records-more-help = Which they are: panah list --details
doctor-records-well = { $count ->
    [one] The record here was looked at: nothing is wrong that you can see.
   *[other] The { $count } records here were looked at: nothing is wrong that you can see.
}
definitions-unusable = installed ({ $sha256 }…), and changed since, or some of it is missing
list-opened-by = Opened by
list-by-you = you
list-by-colleague = a colleague
list-by-unit = the unit
list-by-unit-received = the unit, which has it
list-by-here = here
list-not-shown = not shown here
list-wrong = SEE BELOW
list-changed = ITS FILE HAS CHANGED since it was sealed. Put a copy from a backup in its place, keep this file too, and tell the unit.
list-who-nobody = nobody here: no key file is in this folder
list-no-key = What was sealed to a unit opens there (panah unit receive). What an officer sealed opens with that officer's key file, in the folder "officers".

# The checker: its formats, and the wording rules

check-only-warnings = { $count ->
    [one] 1 file checked: no error
   *[other] { $count } files checked: no error
}
explain-rule-title = { $id }: { $title }
explain-rule-warning = What goes against it is a warning: the file can be used, and somebody should look at it.
explain-rule-error = What goes against it is an error: it can do harm, and the file does not go to the field.
explain-rule-by-degree = What goes against it is a warning, or an error where it goes far.
explain-rule-words = It is kept in every language.
explain-rule-listed-words = It is kept in languages that have a word list: English so far.
explain-rule-order = It looks at how the questionnaire is put together, in every language.
explain-rule-matters = Why it matters
explain-rule-example = An example that goes against it
explain-rule-better = Better
explain-rule-source = { $document } ({ $status }).
explain-rule-aside = Where the rule is wrong
explain-rule-aside-how = Set it aside at the item, or at the top of the file for the whole questionnaire, with the reason in a sentence:
explain-rule-aside-line = set_aside: {"{"}{ $id }: "why it is wrong here"{"}"}
schema-kind = { $kind }: { $files }
schema-written = Written: { $path }, for { $files }
new-written = Written: { $path }
new-next = It has no fault as it stands. Change it, and look at it again: panah check { $path }
new-plays = Play it with: panah --definitions { $folder } practise { $name }
graph-written = The page of paths lies in { $file }. Open it in a browser, or print it on A3 paper.
graph-identity = { $id }, version { $version }: the paths through this questionnaire
graph-legend-ways = Follow a way from the top. A box stands across the ways that run it; the other ways pass it by.
graph-legend-numbers = Words with a bar are said to the person. A number names an item, as on the prompt sheet.
graph-legend-no = Where a no leads stands in a frame. Every question can also be declined or not known; then the talk goes on.
graph-way-child = A child
graph-way-needs = Only what cannot wait
graph-way-full = The full talk
graph-only-consent = Only with a yes to { $number }.
graph-fork-title = Here a child leaves for the way of its own
graph-fork = A child is: { $when }.
graph-fork-unless = While that is open, too; unless { $unless }.
graph-fork-open = While that is open, too.
graph-when = Only if { $when }.
graph-when-all = Only if all of these hold:
graph-when-any = Only if one of these holds:
graph-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
graph-adults = not to a child
graph-on-stop = also after a stop
graph-mark-harm = about harm
graph-mark-sexual = about sexual acts
graph-mark-means = about the means
graph-no-on = No: the advice is followed, then the talk goes on.
graph-no-needs = No: from here on only what cannot wait.
graph-no-stop = No: stop, and the short closing.
graph-no-consent = No: nothing of this; the talk goes on.
graph-no-without = No: without { $titles }.
new-definitions = { $count } files written into { $folder }. Change them, and look at them again: panah check { $folder }

## The wording rules: what each asks of a questionnaire, and why

wording-l01 = Short sentences
wording-l01-asks = A sentence that is read aloud has 16 words at most, in a translation 20; more than 25 are an error. The sentence that asks comes first.
wording-l01-matters = A frightened or tired person keeps the beginning of a long sentence or its end, and an interpreter has to guess the rest.
wording-l02 = One thing at a time
wording-l02-asks = A question asks one thing: no `and` or `or` that joins two, and one question mark.
wording-l02-matters = A yes to two things is an answer to neither. Nobody can tell afterwards which of the two was meant.
wording-l03 = Nothing leads to an answer
wording-l03-asks = A question does not hold its answer: no ending such as `right?`, no beginning such as `so you`, no `did you not`.
wording-l03-matters = Whoever depends on the officer says yes. A led answer is worth nothing later, and may be held against the person.
wording-l04 = Nothing is taken for granted
wording-l04-asks = A question takes no act and no person for granted that the person has not named: not `when he hit you`, not `your trafficker`, and not `who took your papers` before an answer says that somebody did.
wording-l04-matters = It puts words into the mouth of the person, and tells somebody whom nobody hit what is expected.
wording-l05 = Nothing sounds like blame
wording-l05-asks = A question does not begin with `why`, and asks for no reasons for staying.
wording-l05-matters = `Why` sounds like blame to somebody who has been blamed before. The person defends instead of telling.
wording-l06 = No forced choice where the answer is open
wording-l06-asks = A question does not offer two answers and leave out all others; an invitation to tell does not ask for yes or no.
wording-l06-matters = The person takes one of the two offered, although a third is true, and stops telling.
wording-l07 = No double negative
wording-l07-asks = A sentence says no once at most: no `not … without`, no `not un…`.
wording-l07-matters = Two negatives are heard as one, and in many languages they are one. The answer turns round.
wording-l08 = No label is read aloud
wording-l08-asks = No word that is read aloud labels a person or an act: not `victim`, not `illegal`, not `rape`, not `truth`.
wording-l08-matters = Few see themselves in such a word, many fear it. It judges before the person has told anything.
wording-l09 = No word of the law or of the office
wording-l09-asks = What is read aloud is said in the words of a kitchen, not of a court: not `coercion`, not `documentation`, not `referral`.
wording-l09-matters = A word that nobody uses at home has to be explained, and the person may say yes to be polite.
wording-l10 = No vague time or amount
wording-l10-asks = What is read aloud names a time or an amount that both mean in the same way: not `often`, not `recently`, not `normally`.
wording-l10-matters = Often is once a month to one person and every hour to another. Answers cannot be compared.
wording-l11 = No figure of speech
wording-l11-asks = What is read aloud means what it says, word for word.
wording-l11-matters = A figure of speech is translated word for word, and then it frightens or means nothing.
wording-l12 = Somebody acts, and acts in fact
wording-l12-asks = What is read aloud says who does what, and says it as a fact: no `was taken`, no `could`, no `would`.
wording-l12-matters = Several languages of the field have no such forms. An interpreter then puts in who did it, or turns what might be into what is.
wording-l13 = A name before its pronoun
wording-l13-asks = `They`, `he` or `it` stands only behind the person or thing that it means, in the same sentence.
wording-l13-matters = A question is heard by itself. An interpreter has to choose who is meant, and in some languages a man or a woman.
wording-l14 = No promise
wording-l14-asks = Nothing that is read aloud promises safety, help, money or silence.
wording-l14-matters = Nobody at the post can keep such a promise. When it breaks, the person trusts nobody who comes after.
wording-l15 = No pressure, no bargain
wording-l15-asks = Nothing that is read aloud says that the person must, or that help depends on answers.
wording-l15-matters = Consent under pressure is none. Whoever was made to obey obeys, and says what is wanted.
wording-l16 = A purpose for every question, one code for no answer
wording-l16-asks = Every question says in a sentence what it is asked for, and no choice stands for `declined` or `does not know`: every item has those already.
wording-l16-matters = An officer who does not know the purpose asks on. Two codes for the same silence make it look like an answer.
wording-l17 = Harm late, with a yes of its own, and never at the end
wording-l17-asks = A question about harm or sexual acts comes after the open account and behind a consent of its own, put after that account as a pause; and it is never in the last section before the closing.
wording-l17-matters = Asked too early, without a way out or at the very end, such a question harms by itself.
wording-l18 = Nothing marked is put to a child
wording-l18-asks = An item marked `harm`, `sexual` or `means` stands in no section that a child meets, unless it is `for: adults`; and a questionnaire with such items says when a person is taken for a child.
wording-l18-matters = A child is heard once, by somebody trained for it. The means never have to be shown for a child.
wording-l19 = Nothing is asked that nothing needs
wording-l19-asks = The answer to every question is used by a rule, a need or a later question; nothing asks for a name in full, a number, a nationality or what can be held against the person.
wording-l19-matters = What is not asked cannot be lost, stolen or demanded. A name and a number find a family.
wording-l20 = Nothing to work out in the head
wording-l20-asks = What is read aloud holds no letters that stand for a name, no number above one, and asks for no reckoning with dates or amounts.
wording-l20-matters = Fear and hunger take memory first. A wrong date then looks like a lie.
wording-l21 = Open questions first, and most of them open
wording-l21-asks = At most 60 in 100 of the questions to an adult ask for yes or no or read out a list, and the covered part of the talk begins with an open invitation.
wording-l21-matters = Whoever is asked for yes or no tells nothing, and the officer hears only what was expected.
wording-l22 = Twelve seconds for an item, half an hour for the talk
wording-l22-asks = An item takes 12 seconds at most to read aloud, at 2.5 words a second, a translation 15; all that can be put to one person takes 30 minutes at most with its answers.
wording-l22-matters = Nobody keeps more than that in mind, and a tired person agrees to everything.
wording-l23 = Words of the sixth year of school
wording-l23-asks = What is read aloud has a grade of 6 at most by the formula of Flesch and Kincaid in English; in every language its words have 10 letters at most on average.
wording-l23-matters = Long words are heard by those who have been to school. Others say yes.
wording-l24 = Lists that fit
wording-l24-asks = A list that is read aloud has 4 choices at most; no two choices of an item mean the same; a list of which one is chosen has a place for everything else.
wording-l24-matters = Of a long list the first and the last are kept in mind. An answer that fits nowhere is put where it is wrong.
wording-l25 = One language, in its own script
wording-l25-asks = What is read aloud is in the script of the questionnaire's language, and holds no placeholder that nothing fills. No text, the officer's neither, holds a character that nobody sees, or a letter of another script within a word.
wording-l25-matters = A text left in another language cannot be read out; a hidden character or a letter that only looks right makes a word other than it seems; a placeholder is read out as it stands.
wording-l26 = What is near to harm is marked
wording-l26-asks = A question with words for blows, threats, force or sexual acts has `marks:`, so that it is kept from children and from the beginning and the end; in a section that a child meets nothing sets that aside. One about ending life says in `guide:` what to do, and a need takes up its answer.
wording-l26-matters = Only what is marked is kept from a child, and held behind a consent of its own. A question without a mark passes as harmless. Whoever says yes to a question about ending life is not left with it.
wording-l27 = A consent asks, and explains
wording-l27-asks = The text of a consent is a question, and something is explained with it: by `explain:`, by a sentence behind the question, or by what is said directly before it.
wording-l27-matters = A statement cannot be refused. And a yes to something that nobody explained is a yes to nothing.

## Faults of files: how many, and told in words

faults-more = { $count ->
    [one] And 1 more. Mend these first.
   *[other] And { $count } more. Mend these first.
}
fault-error = Error { $place }
fault-warning = Warning { $place }
fault-in-file = in { $file }
fault-at-place = in { $file }, line { $line }, column { $column }
fault-what = { $message }
fault-by-rule = { $message } (rule { $rule })
fault-line = The line: { $line }
fault-help = What to do: { $help }
explain-own = for what stands in files of your own, name their folder: --definitions FOLDER
formats-unknown = no part of the reference is about `{ $name }`
formats-parts = its parts: { $parts }

## Forms for other tools (XLSForm)

form-plain = If it is not understood: { $text }
form-explain = Explain: { $text }
form-advice = If not: { $text }
form-avoid = Avoid: { $text }
form-purpose = Why: { $text }
form-guide = { $text }
form-read-out = Read the answers out.
form-do-not-read-out = Do not read the answers out. Choose what was said.
form-draft = [draft] { $text }
form-bounds = A whole number from { $from } to { $to }. Leave it empty where there is no answer.
form-date = A year, a month or a day: 2024, 2024-03 or 2024-03-31. Leave it empty where there is no answer.
form-alone = One of these cannot stand beside others. Choose it alone, or take it away.
form-unanswered = Nothing was noted. Why?
form-declined = Did not want to answer
form-not-known = Does not know
form-cannot-tell = Cannot tell
form-nothing = Nothing of these
form-next = Go on, or end here?
form-next-hint = Nobody has to go on. The closing asks what the person needs now. Stop only where going on is not safe.
form-go-on = Go on
form-closing = Go to the closing
form-stop = Stop now
form-written = Written to { $file }.
form-warning = A server that does not encrypt is no place for answers of this kind: whoever runs it, or breaks into it, reads who said what. Use a project with encrypted submissions, or none. What a phone holds before sending lies in the clear as well.
form-not-the-same = A form only asks: it shows no indicators, gives no recommendation, and seals nothing. An answer that a change makes superfluous is lost there; here it is kept aside.
form-left-out = { $language }: { $count } texts are drafts, and stay out of the form. --with-drafts takes them, marked, to look at.
form-language = { $language }: { $count } texts are in the form.
import-of-workbook = workbook: { $says }
import-of-sheet = { $sheet }: { $says }
import-of-row = { $sheet }, row { $rows }: { $says }
import-of-rows = { $sheet }, rows { $rows }: { $says }
import-of-questionnaire = still to decide: { $says }
import-remarks = { $count ->
    [0] Everything was carried over.
    [one] 1 thing to look at.
   *[other] { $count } things to look at.
}
import-nothing-written = Nothing was written. To make the folder: --to DIR
import-written = Written to { $folder }. Look at it with `panah check` before anybody uses it.

## Translations

translate-template = Written to { $file }: fill in what is empty. Everything is a draft until somebody who speaks the language has reviewed it.
translate-reviewed = { $count ->
    [one] 1 item marked as reviewed.
   *[other] { $count } items marked as reviewed.
}
translate-review-left = Not marked, as they are not translated, or their words have changed since: { $items }
translate-review-partly = The review covers what is there. Not translated yet, and read in the questionnaire's own language: { $items }
translate-warned = { $count ->
    [one] 1 text does not fit its original as it is now. To see it: panah check { $file }
   *[other] { $count } texts do not fit their originals as they are now. To see each: panah check { $file }
}
translate-exported = Written to { $file }. Only the last column is to be filled in; the others say what is meant.
translate-imported = { $count ->
    [0] Nothing in the table is new.
    [one] 1 text taken, as a draft.
   *[other] { $count } texts taken, as drafts.
}
translate-kept = { $count ->
    [one] 1 text has words in the file and none in the table: it has the words that it had.
   *[other] { $count } texts have words in the file and none in the table: they have the words that they had.
}
translate-unreviewed = { $count ->
    [one] No longer reviewed, as its words are others now: { $items }. To review it anew: panah translate review { $file } --by WHO ITEM
   *[other] { $count } are no longer reviewed, as their words are others now: { $items }. To review them anew: panah translate review { $file } --by WHO ITEM
}
translate-not-reviewed = { $count ->
    [one] The table calls this reviewed, and a table reviews nothing: { $items }. Whoever has read it against the original says so with: panah translate review { $file } --by WHO ITEM
   *[other] The table calls these { $count } reviewed, and a table reviews nothing: { $items }. Whoever has read them against the original says so with: panah translate review { $file } --by WHO ITEM
}
translate-none = There are no translations here. To begin one: panah translate template
translate-which = Translation
translate-texts = Texts
translate-missing = Missing
translate-changed = Changed
translate-draft = Draft
translate-final = Reviewed
translate-aloud = Read aloud in it
translate-first = Still to be reviewed, one by one, in { $questionnaire } ({ $language }): { $items }
conduct-meaning = In { $own }
conduct-not-spoken = Nobody has reviewed these words in { $language }: read them in { $own }.
conduct-draft = A draft: nobody who speaks { $language } has reviewed it.
speak-which = Which language do you speak with the person?
speak-option = { $language }: { $ready } of { $of } items are read in it
speak-partly = { $language }: { $ready } of { $of } items are read in it. The others have not been reviewed; the page says so, and they are read in { $own }.
report-read-in = read in { $language }
report-spoken = Spoken with the person: { $language } (translation { $sha256 }).
print-card-written = Written to { $file }: open it in a browser and hand it over, or print it.
day-written = { $iso }
words-unknown = `{ $tag }` is no language that this program speaks
words-unknown-help = one of { $known }; what it does not say in that language it says in English

## Needs with their clock

report-need-by = by { $time }
report-need-why = Why: { $reason }

## Giving data to others

export-written = Written to { $file }: { $count }.
export-reminder = The file lies in the clear. Delete it when it has served; clear the print queue and the browser's copy as well.
export-left-out = { $count ->
    [one] 1 sealed file could not be opened here, and is left out: `panah list --details` says why.
   *[other] { $count } sealed files could not be opened here, and are left out: `panah list --details` says why.
}
export-stays-empty = Nothing in the questionnaire { $questionnaire } is named under `about:` for this: { $names }. Where its records have a column for it, the column stays empty.
export-no-questionnaire = The questionnaire { $questionnaire } is not among the definitions here, so nobody can say which of its items tells: { $names }. Where its records have a column for it, the column stays empty. With --definitions FOLDER it is found.
export-whole-warning = { $count ->
    [one] The whole record goes out in the clear: every answer, every note, every name in it. It is for your unit's own systems, never for another agency.
   *[other] { $count } whole records go out in the clear: every answer, every note, every name in them. They are for your unit's own systems, never for another agency.
}
export-whole-sure = { $count ->
    [one] To write it, type 1:
   *[other] To write them, type { $count }:
}
export-rows-warning = A row has no name, and still somebody who knows the person may know the row. Keep it within the unit.
export-tells = { $service } is told: { $names }
export-tells-nothing = { $service } is told nothing about the person, only that there is a referral.
export-words-left-out = Left out, because it may say who the person is (free words may hold names and numbers): { $names }. With --identifying it is written, after you are asked once more.
export-asked-in-own-words = What is asked for in words of your own
export-identifying-sure = This may say who the person is, to { $service }. To write it, type the code { $code } once more:
export-not = Nothing was written.

## The phases that indicators belong to, as the rules call them
phase-recruitment = recruitment
phase-journey = journey
phase-work = work
phase-leaving = leaving
phase-present = present

## After a referral

followup-title = After a referral
followup-now = Due now
followup-later = Later
followup-over = Nothing more is due
followup-none = No referral waits for anything.
followup-hidden = { $count ->
    [one] Nothing more is due about 1 referral: panah follow-up --all
   *[other] Nothing more is due about { $count } referrals: panah follow-up --all
}
followup-entry = { $code } · { $name } · { $urgency } · record { $record }
followup-reach = Reached at { $reach }
followup-no-reach = No number is known: none was noted, and the letter has none.
followup-is-withdrawn = The person took back the consent.
followup-is-ended = At its end.
followup-due-since = NOW, since { $time }: { $task }
followup-due-by = By { $time }: { $task }
followup-task-tell_of_withdrawal = tell the service that a consent was taken back
followup-task-go_to_next = go to the next service
followup-task-call = call the service
followup-task-ask_arrival = ask whether the person has arrived
followup-task-follow_up_1 = ask how it goes on (a day after)
followup-task-follow_up_2 = ask how it goes on (three days after)
followup-task-follow_up_3 = ask how it goes on (two weeks after)
followup-last = Done last: { $done }
followup-done-called = called, and somebody answered
followup-done-no_answer = called, and nobody answered
followup-done-accepted = the service takes the person
followup-done-turned_away = the service does not take the person
followup-done-accompanied = somebody went along
followup-done-arrived = the person has arrived
followup-done-not_arrived = the person has not arrived
followup-done-followed_up = asked how it goes on
followup-done-withdrawn = the person took back a consent
followup-done-told_of_withdrawal = the service was told that a consent was taken back
followup-done-ended = nothing more is to be done
followup-next = Next, where this service cannot help: { $next }
followup-then = Then: { $next }
followup-next-for = It was noted for: { $needs }
followup-next-other = It offers nothing of what was asked for ({ $kind }): ask before you count on it.
followup-next-gone = { $name } stands neither in the directory nor on the contact sheet here today: see whether it is still there before you send anybody.
followup-nobody-for = For "{ $need }" nobody is noted: ask your supervisor, and look in the directory with: panah services list --need { $id }
followup-child-first = Where it is a child, call those who protect children first:
followup-no-next = No other service was noted: where this one cannot help, call your supervisor.
followup-ask-first = Ask the person before the next service hears anything: the consent was for { $name } alone. The letter for another service is a referral of its own.
followup-clock = It was made at a time that is still to come by this laptop's clock. The clock was changed, or is wrong: look at it before you go by these times.
followup-how = To note what was done: panah follow-up CODE
followup-times = The times are this laptop's own (UTC{ $offset }); records hold them in UTC.
followup-colleagues = Referrals of colleagues at this laptop stand here too. One that was made with an earlier version comes once its officer has looked here.
followup-of-colleague = A colleague's: stand in where it cannot wait, and say so to the colleague.
followup-colleague-knows = They were told about: { $names }. The words are in a colleague's record; ask the colleague, or the unit where it has the record.
followup-before-letter = That was before the letter was made: it is kept, and counts as no contact about the letter. The service is still to be called.
followup-unread = { $count ->
    [one] 1 sealed file could not be read, so a referral may be missing here. Look at it with: panah list --details
   *[other] { $count } sealed files could not be read, so referrals may be missing here. Look at them with: panah list --details
}
followup-reminder = { $count ->
    [one] 1 referral is due: panah follow-up
   *[other] { $count } referrals are due: panah follow-up
}
followup-which = What was done just now? For an earlier time, leave with Esc and use --at.
followup-nothing = Nothing yet
followup-leave = Leave: nothing is noted
followup-left = Left. Nothing was noted.
followup-what-back = What does the person no longer agree to?
followup-everything = Everything: the service is to hear nothing more and to use nothing
followup-why-turned-away = Why does the service not take the person?
followup-why-not-arrived = What do you know about why?
followup-why-ended = Why is it at its end?
followup-why-help = One line, no names; it may be left out.
followup-noted = Noted for { $code }, { $name }: { $done }.
followup-goes-to-unit = Sealed for the unit, which gets it with the next transfer. Here stays what was done and when, and nothing of what you wrote about it.
followup-taken-up-again = This referral was at its end; it is taken up again.
followup-nothing-due = Nothing more is due.
followup-after-accepted = Agree with the service on a time, on the way there, and on who goes along. Tell the person all of it.
followup-after-turned-away = Tell the person today, and that this is nobody's fault.
followup-after-not-arrived = Reach the person only in the way that was agreed as safe, and leave no message with anybody else. Where you fear for the person, do not wait.
followup-tell-now = Whom to tell
followup-tell-whom = Call { $name } now, and say:
followup-say-whole = "I am calling about { $code }. The person takes back the consent to this referral. Please do not contact the person, do not use or pass on what we told you, and destroy the letter and what you wrote down from it. Who else has heard of it from you?"
followup-say-some = "I am calling about { $code }. The person no longer agrees that you know this: { $names }. Please do not use it or pass it on, and destroy what you wrote down of it. Who else has heard it from you?"
followup-was-told = What they were told, word for word (do not read it out again):
followup-told = { $name }: { $text }
followup-unit-knows = They were told about: { $names }. The words are in the record, which the unit alone can open; ask the unit if you need them.
followup-letter-back = A letter that has not left your hands yet is not given to anybody: destroy its copies.
followup-cannot-be-taken-back = What was told is known there, and nobody can make it unknown. Say so to the person.
followup-help-stays = Taking back a consent is not leaving: whether the person stays with a service is the person's own choice.
followup-when-told = When they have been told:
doctor-referrals-well = Nothing that is due about a referral has been forgotten.
doctor-referrals-forgotten = { $count ->
    [one] About 1 referral something is overdue for longer than it had time. The person may be waiting, or lost.
   *[other] About { $count } referrals something is overdue for longer than it had time. These people may be waiting, or lost.
}
doctor-referrals-help = See what is due, and call.
report-referrals = Referrals
report-referral = { $code }: referred to { $name } at { $made } · { $urgency }
report-referral-reach = Reached at: { $reach }
report-referral-asked = Asked for: { $asked }
report-referral-consent = With the person's consent: { $how }, in { $language }.
report-referral-consent-interpreted = With the person's consent: { $how }, in { $language }, through an interpreter.
report-consent-spoken = in spoken words
report-consent-signed = by a signature
report-consent-thumb = by a thumb print
report-consent-guardian = through a guardian whom the person trusts
report-referral-child = A child: protected without waiting for a consent. In the child's own words: { $views }
report-referral-child-against = The child did not want it.
report-referral-child-unasked = A child: protected without waiting for a consent. The child could not be asked.
report-referral-exception = Without a consent, by an exception: { $text } ({ $source }). Told to the person: { $told }
report-referral-told = Told, word for word:
report-referral-told-nothing = Nothing was told but the code and what is asked for.
report-referral-kept-back = Not told, because a no was said to it, or a yes that it needs is wanting: { $names }
report-referral-paper-copy = A copy of the letter was written for the person to take along.
report-referral-paper-copy-agreed = Agreed was that the person takes a copy of the letter along.
report-referral-paper-card = A card with the code and nothing else was written for the person to take along.
report-referral-paper-card-agreed = Agreed was that the person takes a card with the code and nothing else along.
report-referral-no-page = No page was written when it was sealed.
report-referral-paper-dangerous = A paper is dangerous for this person.
report-referral-paper-nothing = The person has no paper.
report-referral-refused = { $at }: the person did not want to be referred to { $name }. Nothing was told.
report-referral-elsewhere = About referral { $code }:
report-referral-everything = everything
report-referral-noted = noted at { $wall }

# Services: the directory, and what was found for a need.
law-no-service-for = For these no service is known
call-offer-called = Instead, for { $place }: { $service }, { $number } (your post called it on { $day })
services-title = Services
services-child-first = A child: child protection first
services-own = Written down by this post
services-of = Of the country: { $country }
services-none = No service is written down here, neither for the country ({ $country }) nor by this post. Use the contact sheet; add one with: panah services add
services-id = Id: { $id }
services-replaces = It stands in place of a service of the country: { $name }
services-own-name = { $name } (written down by this post)
services-fills = Can be called for: { $lines }
services-fills-nothing = It stands in for no line of the contact sheet.
services-kind-hotline = A line to call for advice
services-kind-shelter = A place to stay
services-kind-health = Health care
services-kind-counselling = Counselling
services-kind-legal-aid = Legal advice
services-kind-child-protection = Protection of children
services-kind-labour-office = Office for wages and work
services-kind-refugee-agency = Agency for refugees
services-kind-family-tracing = Finding relatives
services-kind-interpretation = Interpreters
services-kind-specialist = Organisation for people who were exploited
services-kind-enforcement = Police, border or investigation: no status, nationality or health without the person's consent
services-kind-mission = Embassy or consulate: nobody is sent there who may fear that State
services-kind-other = Another kind of service
services-who = For: { $who }
services-female = women and girls
services-male = men and boys
services-any-sex = women and men, girls and boys
services-ages = { $from } to { $to } years
services-ages-from = from { $from } years on
services-ages-to = up to { $to } years
services-languages = Languages: { $languages }
services-open-always = Open day and night
services-open = Open: { $hours }
services-hours = { $days } { $from } to { $until }
services-every-day = every day
services-day-mo = Mo
services-day-tu = Tu
services-day-we = We
services-day-th = Th
services-day-fr = Fr
services-day-sa = Sa
services-day-su = Su
services-places = Places: { $free } of { $places } free on { $date }
services-unknown = Not known: { $what }
services-unknown-who = for whom exactly
services-unknown-languages = languages
services-unknown-hours = hours
services-unknown-way = the way there
services-unknown-places = free places
services-sheet-line = On your contact sheet for { $line }: { $who } ({ $called })
services-for-called = your post called it on { $day }
services-for-sex = serves a person of this sex
services-for-age = serves a person of this age
services-for-language = somebody there speaks { $language }
services-for-always = open day and night
services-for-open = open now
services-for-fresh = its number is of { $date }
services-for-free = { $places } free places on { $date }
services-against-enforcement = enforcement: the person hears that first and has to agree; no status, nationality or health without consent
services-against-recalled = known from memory only
services-against-sex = not known whether it serves women or men
services-against-sex-person = it serves one sex only, and the person's was not given
services-against-age = not known which ages it serves
services-against-age-person = it serves some ages only, and the person's is not known closely enough
services-against-asks = ask about this first: { $text }
services-against-language = languages not known
services-against-language-person = the person's language was not given
services-against-languages = only { $languages } there: bring an interpreter
services-against-hours = hours not known
services-against-closed = closed now
services-against-no-number = no number known
services-against-stale = its number is of { $date }: call before you rely on it
services-against-undated = its number has no date: call before you rely on it
services-against-full = no free place on { $date }
services-against-distance = distance not known: ask how to get there
services-against-reach = distance not known; how to get there: { $reach }
services-not-fitting = These do not fit
services-not-sex = it serves the other sex
services-not-age = it serves another age
services-not-offered = it offers something else
services-others = { $count ->
    [one] One other service is written down, which offers something else.
   *[other] { $count } other services are written down, which offer something else.
}
services-nobody = No service that is written down fits, and the contact sheet has no number for it. Stay with the person, and ask:
services-ask = { $who }: { $how }
services-ask-no-number = no number on the contact sheet
services-sealed = What this post has written down itself is sealed, and not among these: give the passphrase.
services-no-country = No country was named, so no country's services are shown. Name it with --jurisdiction, or set it with: panah setup
services-shows-numbers = This shows the post's own numbers: the number of a shelter endangers those who live there. Leave it on no screen and no paper that others see.
services-added = Kept: { $name } ({ $id }).
services-not-said-any-more = The country's file says with { $name }: { $text }
services-say-it-again = Your entry has taken its place and does not say so. Where it still holds, write it down again with `note:` or `tell:`, or take yours away: panah services remove
services-took-place = Kept in place of what stood there: { $name } ({ $id }).
services-removed = Taken away: { $name } ({ $id }).
services-called-kept = Noted: { $name } was called on { $day }.
services-count = { $count ->
    [one] One service
   *[other] { $count } services
}
services-check-numbers = { $count ->
    [one] One of them has a number.
   *[other] { $count } of them have a number.
}
services-check-stale = Call before you rely on it, as the number was not called and no source is new enough: { $names }
services-check-no-number = No number is known: { $names }
services-check-no-service = { $line }: no service is known. { $why }
services-check-good = No fault was found.
services-ask-name = What is the service called?
services-ask-name-help = as people there say it; Ctrl-C leaves, and nothing is kept before the end
services-ask-kind = What kind of service is it?
services-ask-line = Which line of the contact sheet can it be called for?
services-ask-line-more = For which other line?
services-ask-line-none = No line
services-ask-line-done = No other one
services-ask-for = What does it do, and for whom?
services-ask-sex = Whom does it serve?
services-ask-not-known = Not known
services-ask-from-age = From which age on, in years?
services-ask-to-age = Up to which age, in years?
services-ask-empty-help = leave it empty where it is not known
services-ask-age-none = whole years are needed, such as 18, or nothing where it is not known
services-ask-age-order = nobody is that old and that young at once; type the oldest age that it serves
services-ask-languages = Which languages does somebody there speak?
services-ask-languages-help = with commas between them, such as Urdu, Balochi; leave it empty where it is not known
services-ask-languages-none = `{ $name }` is no language that is known here; type its tag, such as ur, bal or fa-AF
services-ask-where = Where is it?
services-ask-reach = How does one get there?
services-ask-open = When is it open?
services-ask-open-some = At certain times
services-ask-days = On which days?
services-ask-days-help = as in mo tu we th; nothing for every day
services-ask-from = From when?
services-ask-until = Until when?
services-ask-time-help = as in 09:00; 24:00 is the end of a day
services-ask-number = Its number:
services-ask-number-help = leave it empty where it is not known
services-ask-note = What else has to be said with it?
services-ask-tell = What does a person have to hear of it before saying yes?
services-ask-tell-help = It is read out: a court order that is needed, a door that is locked, cases that go to the police. Empty and Enter: nothing.
services-ask-needed = something has to stand here
services-ask-replace = A service called { $name } has this id already. What shall become of it?
services-ask-replace-says = What stands there says: { $text } Yours does not say it by itself.
services-ask-replace-yes = The new one takes its place
services-ask-replace-no = Both stand
services-left = Nothing was kept.
hsds-of-file = this file: { $says }
hsds-of-nameless = a service without a name: { $says }
hsds-of-service = { $about }: { $says }
hsds-remarks = { $count ->
    [one] One remark.
   *[other] { $count } remarks.
}
hsds-taken = { $count ->
    [one] One service was taken
   *[other] { $count } services were taken
} into { $file }.
hsds-next = Look at it with `panah services check { $file }`. For this post: panah services add --file { $file }. For a country: put it beside its law as services.yaml, with a source for each entry (--source).
hsds-written = { $count ->
    [one] One service was written
   *[other] { $count } services were written
} to { $file }.
hsds-own-warning = This file lies in the clear and holds the post's own numbers: the number of a shelter endangers those who live there. Give it to nobody but whom it is meant for, and delete it when it has served.
## The referral letter

letter-title = Referral
letter-code = Code, in place of a name:
letter-day = { $day }
letter-copy-referrer = Referrer's copy
letter-copy-person = Person's copy
letter-copy-receiver = Receiver's copy
letter-from = From
letter-to = To
letter-asked = What is asked for
letter-told = What you need to know for it
letter-grounds = Why you may be told this
letter-consent = The person has agreed, { $how }, in { $language }, that { $to } is asked for this help.
letter-consent-interpreted = The person has agreed, { $how }, in { $language } and through an interpreter, that { $to } is asked for this help.
letter-consent-lines = Each line above was read out to the person and agreed to by itself, for { $to } alone:
letter-consent-alone = Nothing else is told.
letter-given-spoken = in spoken words
letter-given-signed = with a signature
letter-given-thumb = with a thumb print
letter-given-guardian = together with a guardian whom the person trusts
letter-child = This is about a child, or somebody who may be one. A child is brought to help without waiting for a consent.
letter-child-heard = The child was asked what the child thinks and wants.
letter-child-against = The child has said that the child does not want this: hear the child before anything is done.
letter-child-unasked = It was not noted what the child thinks and wants: ask the child.
letter-child-lines = { $to } alone is told:
letter-child-alone = Nothing else is told.
letter-exception = This is told without the person's consent, on this ground: { $text } ({ $source })
letter-no-further = Pass none of it on, and do not call anybody about it, without asking the person first. The person may take the agreement back at any time; we then tell you.
letter-no-further-unasked = Pass none of it on, and call nobody about it, save to bring the help that is asked for.
letter-person-told = The person was told that this letter is written, what it says, and that help does not depend on it.
letter-signature = Signature or thumb print; kept by the referrer only:
letter-follow-up = How it goes on
letter-follow-up-days = We ask how it goes on:
letter-delivered = Handed over:
letter-by-telephone = by telephone
letter-in-person = in person, with the person
letter-by-other = otherwise
letter-reply = Reply
letter-reply-how = Please answer the referrer above as soon as you can. Name the code only, and no name.
letter-accepted = We take this over
letter-not-accepted = We cannot take this over
letter-reply-when = From when, where, and whom to ask for:
letter-reply-instead = If not: why, and who can:
letter-reply-who = Who answers, and when:
letter-again = Printed again on { $day }. It is the same referral.
letter-paper-copy = The person takes a copy along.
letter-paper-card = The person takes a card with the code along, and no letter.
letter-paper-nothing = The person takes no paper along.
letter-draft = The fixed words of this letter are a draft in this language.

## Referring

refer-title = Referral
refer-pathway = A first talk gave reason to ask a specialist. Nothing has been decided by it.
refer-no-language = no letter can be written in `{ $tag }`
refer-no-need = there is no need `{ $need }`
refer-no-service = the directory of this country has no service `{ $service }`
refer-said-no = In the talk the person said no to: { $questions } Ask again only if the person brings it up.
refer-said-no-child = In the talk the child said no to: { $questions } Hear the child again. A child is brought to help without waiting for a yes, and the service hears of the no.
refer-before = Referred already, on { $day }: { $to }.
refer-refused-before = On { $day } the person did not want { $to } to be asked. Do not ask for it again, unless the person does.
refer-refused-already = on { $day } the person did not want { $to } to be asked, and that is noted
refer-refused-already-help = nothing was noted twice; where the person asks for it now, write that answer into the file
refer-refused-before-child = On { $day } the child did not want { $to } to be asked. Hear the child again; a child is brought to help all the same.
refer-child = This is a child, or somebody who may be one. No consent is waited for: child protection is asked first, and told what protects the child. The child's own views are heard. No parent, guardian or companion is taken to be safe without a check.
refer-no-mission = The person may fear a State. Nobody is referred to an embassy or consulate.
refer-mission-feared = this person may fear a State, and an embassy or consulate is part of one
refer-mission-feared-help = ask a legal adviser or the refugee agency instead
refer-mission-warning = An embassy or consulate tells its State. Go on only if the person asked for it by name, and knows that it learns the person's name and where the person is.
refer-enforcement-warning = This is enforcement: it can detain people, fine them and send them back. It hears of no status and no nationality unless the person says yes twice, and of no health at all. The person hears first what it is.
refer-child-first = a child is brought to child protection first
refer-child-first-help = refer to child protection, then come back for this; an emergency does not wait
refer-needs = What is needed
refer-needs-help = Mark what this one service is asked for. Another service gets a referral of its own.
refer-need = { $need } ({ $clock })
refer-need-other = Something else
refer-need-which = What is asked for?
refer-need-which-help = As the letter is to say it: no name, and nothing of what happened.
refer-to = To whom
refer-to-help = Numbers of your contact sheet stand first, then the services that fit, the best first; enforcement stands last.
refer-to-nobody = Nobody to choose from: name an organisation that you know.
refer-to-numbered = { $name }: { $number }
refer-of-sheet = On your contact sheet: { $called }.
refer-for-needs = Can take: { $needs }.
refer-against = Against it: { $reasons }.
refer-for = For it: { $reasons }.
refer-unknown = Not known: { $reasons }.
refer-not-fitting = These do not fit: { $names }.
refer-not-fitting-one = { $name } ({ $why })
refer-short-called = called by your post on { $day }
refer-short-sex = this sex
refer-short-age = this age
refer-short-which-sex = women or men
refer-short-which-age = which ages
refer-short-always = day and night
refer-short-open = open now
refer-short-fresh = number of { $date }
refer-short-free = { $places } places free on { $date }
refer-short-enforcement = enforcement, which the person hears first
refer-short-recalled = named from memory only
refer-short-asks = ask first: { $text }
refer-short-languages = languages
refer-short-other-languages = only { $languages }, so an interpreter
refer-short-hours = hours
refer-short-closed = closed now
refer-short-no-number = no number
refer-short-stale = old number ({ $date }), call first
refer-short-undated = number without a date, call first
refer-short-full = no place free on { $date }
refer-short-distance = distance
refer-to-other = Another organisation
refer-to-name = What is the organisation called?
refer-to-name-help = As the person is to hear it.
refer-to-reach = How is { $to } reached? (may be left empty)
refer-kind = What sort of service is it?
refer-kind-help = What { $to } may be told depends on it. If it can detain, fine or return somebody, it is the police line.
refer-kind-by-name = The name “{ $to }” says: { $kind }. Is it that? What it may be told depends on it, and whether anybody is sent there.
refer-kind-is = Yes: { $kind }
refer-kind-is-not = No: { $kind }
refer-consent = Does the person agree?
refer-ask = May I ask { $to } to help you?
refer-ask-for = I would ask them for this: { $needs }.
refer-ask-enforcement = { $to } can detain people, fine them or send them back.
refer-ask-mission = { $to } belongs to a State, and tells it. They would learn your name, and where you are.
refer-ask-explain = You may say no. Help here does not depend on it. You may change your mind later. Before anything is told, I read it out to you.
refer-ask-help = A nod is not enough. A no is respected: do not ask twice.
refer-service-note = To know; tell the person what concerns them
refer-yes = Yes
refer-no = No
refer-exception = The person cannot be asked, or a life is in danger: without consent
refer-exception-which = On which ground
refer-exception-help = Only what this ground covers will be told. If none fits, nothing is told without the person's yes.
refer-exception-told = Has the person been told that this is done? If not, why not?
refer-exception-told-help = One sentence; it stays in the record.
refer-child-views = What does the child say to it?
refer-child-ask = I want to ask { $to } to help you.
refer-child-think = What do you think of that, and what do you want?
refer-child-help = The child's view is heard and noted. No consent is waited for, and the child need not decide alone.
refer-child-willing = The child wants it, or has nothing against it
refer-child-against = The child does not want it
refer-child-unasked = The child could not be asked
refer-child-words = What did the child say?
refer-child-words-help = The child's own words. They stay in the record and in no letter.
refer-child-goes-on = Noted: the child does not want it. The service is asked all the same, told only what protects the child, and told that the child said no. Tell the child so, and why.
refer-text = { $name }: what would { $to } read?
refer-text-help = The least that the service needs. Empty and Enter: it is left out, and the next piece comes.
refer-would-say = The letter would say: “{ $name }: { $text }”
refer-piece = Ask about each piece by itself
refer-piece-no = No
refer-piece-yes = Yes
refer-piece-change = Write it differently
refer-piece-out = Leave it out; it is not asked
refer-piece-covered = Tell it: this ground covers it
refer-twice = { $to } can detain people, fine them or send them back. May I tell this all the same?
refer-twice-help = Read it out slowly. Without a second, clear yes it is not told.
refer-more = Anything else?
refer-more-help = { $to } does not need what stands here, as a rule. Add only what the person wants to be told.
refer-nothing-more = Nothing else
refer-given = How was the consent given?
refer-language = In which language?
refer-language-other = Another one
refer-language-tag = Which language? Write its tag.
refer-language-tag-help = Such as fr, ar or bn.
refer-language-no-tag = That is no tag of a language.
refer-interpreter = Through an interpreter?
refer-reach = How does the service reach you?
refer-reach-help = A number of the post; it stands in the letter.
refer-paper = Which paper does the person take?
refer-paper-ask = Is it dangerous for you to carry a paper?
refer-paper-dangerous = A paper may be dangerous
refer-paper-help = Somebody may search the person, or read it at home.
refer-paper-doubt = If in doubt, no letter.
refer-paper-nothing = Nothing
refer-paper-card = A card with the code and nothing else
refer-paper-copy = A copy of the letter
refer-card-number = Do you want a telephone number on the card?
refer-card-number-help = It would be { $number }. Whoever finds the card can call it.
refer-folder = Into which folder is the letter written?
refer-folder-help = Such as a stick. It lies there in the clear. Empty and Enter: no page is written.
refer-folder-none = There is no such folder. Empty and Enter: no page is written.
refer-preview = The letter as it will be: read it before it is sealed
refer-tell-person = Tell the person now: that this letter is written, what it says, that help does not depend on it, and that the person can take it back.
refer-seal = Seal it and write the letter
refer-not-seal = Not yet: change something, or leave
refer-not-sealed = Nothing is sealed yet. What now?
refer-leave = Leave without a referral: nothing of it is kept
refer-left = Left without a referral. Nothing of it was kept.
refer-broken-off = Broken off. What was answered is kept, sealed: the same command goes on from there.
refer-begun = A referral for this record was begun and not sealed.
refer-go-on = Go on where it was left
refer-anew = Begin anew; what was answered then is deleted
refer-left-another = Left without a referral; nothing of it was kept. Another one? Once this is closed, only the unit can open it.
refer-done = Referral { $code } is sealed, as an addition to the record.
refer-written = Written to { $files }: open it in a browser and print it on A4.
refer-delete = It lies there in the clear. Delete it when it has served, and clear the print queue and the browser's copy.
refer-no-page = No page was written, because no folder was named with --output.
refer-refused = Noted: the person does not want it, and nothing was told to anybody. Tell the person where help is free, and that the door stays open.
refer-not-told = Not told, because such a service is not told it on this ground, or there was no text: { $names }
refer-yes-wanting = Not told, because the yes that it needs is not in the file (`agreed: yes`; where it is asked for twice, `agreed: twice`): { $names }
refer-unfit = The directory says of { $to }: { $why }. Call before anybody goes there.
refer-from-read = The file says that the person agreed, and the letter says that they were told what it says and that help does not depend on it. Whoever has not read this aloud to them does so before the letter goes out:
refer-again-withdrawn = the person took back the consent to this referral, and no letter is made of it any more
refer-again-withdrawn-help = where the person wants it after all, ask anew and refer again
refer-again-less = What the person has taken back since is not in it any more.
refer-again-card = A telephone number on the card is kept nowhere: where there was one, it is not on this card.
refer-file-in-the-clear = `{ $file }` lies in the clear: delete it when it has served.
refer-now = Prepare a referral now? Once this is closed, only the unit can open it.
refer-now-made = Referred already, before this was interrupted: { $names }. Another referral? Once this is closed, only the unit can open it.
refer-now-another = Another referral?
refer-now-yes = Yes
refer-now-no = No, close the interview
refer-later = To refer the person to a service: panah refer { $id }

## A course
course-made = The course lies in { $folder }. Keep a copy of that folder; no name of anybody stands in it.
course-made-tickets = The tickets lie in { $folder }, one for each place of the class. Give each to one person on a stick, write down elsewhere who has which, and delete the folder: whoever has a ticket can sign for its place.
course-refused = Refused: { $file }: { $why }.
course-taken =
    { $count ->
        [0] Nothing new was taken.
        [one] 1 result was taken.
       *[other] { $count } results were taken.
    }
course-known =
    { $count ->
        [one] 1 result was there already.
       *[other] { $count } results were there already.
    }
course-refused-count =
    { $count ->
        [one] 1 file was refused.
       *[other] { $count } files were refused.
    }
course-handed-in = The result lies in { $file }. Give it to the trainer on a stick.
course-page-written = The report lies in { $file }. Open it in a browser, and print it on A4.
course-csv-written = The tables lie in { $folder }.
course-identity = course { $id }, made on { $made } · intervals drawn by { $seed }
course-not-applicable = not applicable ({ $number })
course-note = ({ $number }) Not applicable: { $why }.
course-percent = { $number } %
course-of = { $count } of { $of }
course-judged = { $units } things, { $raters } people
course-handed = What was handed in
course-handed-exercises = Participants who handed in an exercise: { $practised } of { $participants }. Exercises that count: { $exercises }.
course-handed-observations = Observations: { $observations }. Exercises observed by two or more: { $twice }.
course-handed-quizzes = Sittings of the quiz: { $quizzes }.
course-caution-few =
    { $count ->
        [0] Nobody handed in an exercise yet.
        [one] One participant handed in an exercise: nothing here speaks of a class yet.
       *[other] Only { $count } participants handed in an exercise: look at the intervals, they are wide.
    }
course-caution-few-observed =
    { $count ->
        [one] Only 1 exercise was observed by two: agreement hangs on that one.
       *[other] Only { $count } exercises were observed by two: agreement hangs on single ones.
    }
course-caution-nobody-twice = No exercise was observed by two, so nobody knows how far observers agree.
course-caution-again =
    { $count ->
        [one] 1 exercise of a case that its participant had played before is left out of the figures: they had read the debriefing.
       *[other] { $count } exercises of cases that their participants had played before are left out of the figures: they had read the debriefing.
    }
course-caution-other-cases =
    { $count ->
        [one] 1 exercise of a case that is not of this course is left out of the figures.
       *[other] { $count } exercises of cases that are not of this course are left out of the figures.
    }
course-caution-scripted =
    { $count ->
        [one] 1 exercise was played by a script. It is counted here, and for no certificate.
       *[other] { $count } exercises were played by a script. They are counted here, and for no certificate.
    }
course-caution-versions = The case { $case } was played in several versions; what is right may differ between them.
course-caution-other-quiz =
    { $count ->
        [one] 1 sitting was of another quiz, or of another version of it, and is left out.
       *[other] { $count } sittings were of another quiz, or of another version of it, and are left out.
    }
course-nothing-played = No exercise was handed in yet.
course-seen = What the class sees
course-seen-how = Sensitivity: of the signs that were there, how many were noted. Precision: of those that were noted, how many were there. Specificity: of those that were not there, how many were left unnoted.
course-seen-all = All signs together: sensitivity { $sensitivity }, precision { $precision }, specificity { $specificity }.
course-sign = Sign
course-there = There
course-marked = Noted
course-not-there = Not there
course-imagined = Noted though not there
course-sensitivity = Sensitivity
course-precision = Precision
course-specificity = Specificity
course-chart-seen = Sign by sign, with intervals at 95 %
course-missed = What the class misses most
course-missed-none = No sign that was there was missed.
course-missed-signs = Signs that were missed
course-chart-missed = Missed, of the times that it was there
course-missed-times = Missed
course-imagined-alone = Noted, though in no exercise there
course-too-few = too few for a word
course-to-come = Dated later than the clock of this laptop, and taken all the same: { $names }. Look at the clocks: what somebody did last depends on them.
course-lost-how = How it was lost
course-lost-not_asked = not asked: { $count }
course-lost-not_marked = told or shown, and something else noted: { $count }
course-lost-held_back = held back, because something was lacking: { $count }
course-lost-beside = told beside something else, and neither noted nor asked about: { $count }
course-lost-closed = no more was told after distress that was passed over: { $count }
course-shown-by = What would have shown it
course-missed-gates = Gates that were not seen to
course-missed-gates-none = Every gate was seen to.
course-gate = Gate
course-violations = What failed exercises by itself
course-violations-none = Nothing was seen that fails an exercise by itself.
course-violation = What
course-violation-participants = Participants
course-violation-played = Exercises
course-violation-observed = Observations
course-observers = How far observers agree
course-observers-none = No exercise was observed by two or more, so there is nothing to compare.
course-observers-how = Two who watched the same exercise and noted apart from each other. Look at the raw agreement first; kappa falls where nearly everybody says the same, and AC1 and PABAK do so less.
course-among = How far participants agree
course-among-none = No case was played by two or more, so there is nothing to compare.
course-among-how = Participants who played the same case. What they agree on may still be wrong: that stands under what the class sees.
course-subject = On what
course-units = Judged
course-raw = Raw agreement
course-prevalence = Said “yes”, or the commonest
course-cohen = Cohen’s kappa
course-fleiss = Fleiss’ kappa
course-alpha = Krippendorff’s alpha
course-ac1 = Gwet’s AC1
course-pabak = PABAK
course-in-words = In words
course-level-nominal = nominal
course-level-ordinal = ordinal
course-level-interval = interval
course-level-ratio = ratio
course-chart-agreement = Agreement, with intervals at 95 %
course-subject-gates = Gates seen to
course-subject-violations = What fails an exercise by itself
course-subject-scales = All scales together
course-subject-productive = Questions that let tell, of a hundred
course-subject-questions = How many questions of each type
course-subject-signs = Signs noted
course-subject-pathway = Pathway decided on
course-subject-urgency = Urgency decided on
course-mchugh-none = none (McHugh 2012)
course-mchugh-minimal = minimal (McHugh 2012)
course-mchugh-weak = weak (McHugh 2012)
course-mchugh-moderate = moderate (McHugh 2012)
course-mchugh-strong = strong (McHugh 2012)
course-mchugh-perfect = almost perfect (McHugh 2012)
course-landis-poor = poor (Landis & Koch 1977)
course-landis-slight = slight (Landis & Koch 1977)
course-landis-fair = fair (Landis & Koch 1977)
course-landis-moderate = moderate (Landis & Koch 1977)
course-landis-substantial = substantial (Landis & Koch 1977)
course-landis-perfect = almost perfect (Landis & Koch 1977)
course-alpha-unreliable = alpha: too low for a conclusion (Krippendorff)
course-alpha-tentative = alpha: for tentative conclusions (Krippendorff)
course-alpha-reliable = alpha: reliable (Krippendorff)
course-quiz = Before and after: the quiz
course-quiz-none = Nobody handed in the quiz.
course-quiz-nobody-twice = Nobody sat for it both before and after.
course-quiz-sat = { $before } sat for it before the course, and { $after } after it.
course-quiz-means = Of those { $participants } who sat for both: { $before } of the questions right before, { $after } after.
course-quiz-gain-class = Normalised gain of the class, from its two means (Hake 1998): { $gain }
course-quiz-gain-each = Mean of each participant’s own gain, which is another number (Bao 2006): { $gain }
course-quiz-test = { $up } went up, { $down } went down, { $same } stayed. By chance alone: { $signs } (exact sign test), { $ranks } (Wilcoxon, exact).
course-quiz-open =
    { $count ->
        [0] Nobody has a critical question open.
        [one] 1 participant has a critical question open: talk it through and ask its pair.
       *[other] { $count } participants have critical questions open: talk them through and ask their pairs.
    }
course-quiz-more = How each question worked stands in the report of the quiz.
course-gain-low = low
course-gain-medium = medium
course-gain-high = high
course-chart-quiz = Questions right
course-before = before
course-after = after
course-change = Before and after: the first exercise and the last
course-change-none = Nobody has handed in exercises of two cases yet.
course-change-how = The first case that each participant played against the last. Cases differ: some of the change is the case’s. Let half of the class begin with the one and half with the other.
course-change-passed = Participants with two or more: { $participants }. Passed the first: { $first }; the last: { $last } ({ $test }, exact test of McNemar).
course-chart-change = Means of the first and the last exercise
course-measure = What
course-measure-sensitivity = Signs that were there, noted
course-measure-specificity = Signs that were not there, left unnoted
course-measure-productive = Questions that let tell
course-measure-gates = Gates seen to
course-measure-violations = What fails an exercise by itself, each
course-participants = Participants
course-first = first
course-last = last
course-up-down = Up / down
course-sign-test = Sign test
course-wilcoxon = Wilcoxon
course-how = How this was computed
course-how-first = Of each case the first exercise of each participant counts; of the observations of one exercise, the last of each observer; of the quiz, the first sitting before and the first after. What has the same time is ordered by its digest. So it does not matter in which order the files came.
course-how-signs = A sign is there where the key of the case names it. All signs count that the questionnaire can bring to light. What the person told, true or not, is not held against anybody who noted it.
course-how-intervals = Intervals are at 95 %. Those of one sign are Wilson’s (1927), with each exercise as one trial. All others are drawn: 2000 times the participants, or the things judged, anew (Efron 1979), by the number { $seed }; those of all signs together are never narrower than Wilson’s. Where all that was drawn gave the same, there is no interval.
course-how-agreement = Alpha has the distance of what was judged: nominal for yes and no, ordinal for ratings and urgency, interval for shares, ratio for counts. Kappa, AC1 and PABAK are for categories, and Cohen’s kappa for two people. Gates are compared that anybody of the course named for the case.
course-how-bands = The words for kappa and alpha are conventions of their authors, and not findings.
course-how-tickets = Each result is signed with the ticket of its place. That shows that it is of this course and was not changed. It does not show who sat at the keyboard.

## Practice: a person who is played, and what a run was worth
practise-marker = EXERCISE
practise-list = { $id }: { $title }, about { $minutes } minutes
practise-list-first = { $id }: { $title }, about { $minutes } minutes; begin here
practise-which = Which case?
practise-brief-title = Before you begin
practise-brief-how = The program plays the person. Before each question you choose how to put it; then you note what you heard, as in a real talk. Esc opens the menu with breaks, topics and stopping.
practise-brief-promise = Nobody here is real. Take no name and no story from a real case into it. You can stop at any time.
practise-brief-kept = The run is kept step by step, sealed in the folder for exercises, apart from all records. You can leave and go on later.
practise-brief-not-kept = Nothing of the run is kept: whoever leaves before the end begins anew. To keep it: --keep
practise-happens = Something happens
practise-how = How do you put it?
practise-read-out = What you read out with it
practise-put-right-title = Put it right?
practise-put-right = Put it right now
practise-leave = Leave it as it is
practise-now = What you see now
practise-say = You say
practise-hear = You hear
practise-see = You see
practise-here = It is
practise-quote = “{ $words }”
practise-says-no-more = I do not want to say more.
practise-no-answer = No answer comes.
practise-so = It is so.
practise-nothing = Nothing of the kind.
practise-cannot-tell = You cannot tell.
practise-does-not-know = “I do not know.”
practise-told = (The person says what you note as: { $told })
practise-companion = { $who } { $does }.
practise-pause = After a while
practise-looks-away = Looking away
practise-low-voice = In a low voice
practise-call-title = Whom do you call?
practise-call-ask = Mark everybody on the contact sheet whom you call now, inside and outside the post.
practise-call-nobody = Nobody
practise-left = Left. Nothing of the exercise is kept.
practise-left-kept = Left. What was done so far is kept, sealed. To go on: panah practise --resume
practise-leave-title = Leave the exercise?
practise-leave-lost = Nothing of this exercise is kept: if you leave now, what you have done is lost, and there is no debriefing.
practise-leave-stay = Go on with the exercise
practise-leave-lose = Leave, and lose it
practise-not-saved-help = everything before it is kept; make room on the disk, then go on with `panah practise --resume`
practise-unfinished = An exercise was left before its end. What now?
practise-new = Begin a new exercise
practise-go-on = Go on with the one that was left
practise-resume-which = Which exercise?
practise-resume-torn = The last thing done before the interruption had not reached the disk. The exercise goes on before it.
practise-none-left = No exercise is waiting to be gone on with.
practise-discard-sure = Everything done in this exercise will be destroyed. Discard it?
practise-line = { $count ->
    [one] { $id }: { $title }, begun { $begun }, last { $last }, 1 question put
   *[other] { $id }: { $title }, begun { $begun }, last { $last }, { $count } questions put
}
practise-line-empty = { $id }: interrupted before its first page
practise-kept-none = No run is kept on this laptop. To keep one: panah practise CASE --keep
practise-kept-case = Case
practise-kept-when = When
practise-kept-how = How it stands
practise-kept-passed = passed
practise-kept-not-passed = not passed yet
practise-kept-left = left before its end
practise-kept-more = The debriefing once more: panah practise --look-back ID. To go on with one that was left: panah practise --resume ID. To destroy one: panah practise --destroy ID
practise-kept-line = kept as { $id }, { $when }
practise-changed = The case, its questions or this program have changed since: this is the debriefing as it was told then.
practise-destroy-sure = Exercise { $id } and everything in it will be gone for good. Destroy it?
practise-destroyed = Destroyed. Copies elsewhere, such as in a backup of the whole disk, are not reached.
practise-ended = The exercise has ended. The same run again: panah practise { $id } --seed { $seed }
practise-sealed = Sealed as exercise { $id }, apart from all records. The debriefing once more: panah practise --look-back { $short }
practise-passphrase = Passphrase of the exercises (not that of your records):
practise-passphrase-new = A passphrase for the exercises, another one than for your records:
practise-passphrase-new-lost = This passphrase is for the exercises alone: it seals the runs that are kept, and the key that certificates are signed with. If it is forgotten, they are lost: nobody can open them.
practise-look-back = Looking back
practise-debriefing = Debriefing: { $title }
practise-passed = Passed: nothing did harm, what everything depends on was seen to, and the decision is right.
practise-not-passed = Not passed yet. This stood in the way:
practise-failing-gate = Not seen to: { $item }
practise-failing-undecided = Nothing was decided.
practise-failing-pathway = A weaker step was decided than what is true asks for, or a stronger one without a reason.
practise-failing-urgency = It was decided to be less urgent than it is.
practise-failing-asked = Less than half of what could be asked was.
practise-failing-heard = Too few of the signs were heard for the right step.
practise-failing-imagined = More was noted than anybody showed or told.
practise-process = How you worked
practise-area = { $area }: { $band }
practise-area-beginning = The beginning
practise-area-questions = Questions
practise-area-care = Care
practise-area-consent = Consent
practise-area-hearing = Hearing
practise-area-referral = What follows
practise-band-to_work_on = to work on
practise-band-sound = sound
practise-band-strong = strong
practise-remark-not-so = Noted as met, and it was not: { $item }
practise-remark-left = Left as it was, though it could be put right: { $item }
practise-remark-not-looked = Not looked at: { $item }
practise-remark-put-right = Put right: { $item }
practise-remark-seen-otherwise = Something else was to be seen than you noted: { $item }
practise-remark-productive = { $count } of { $of } questions let the person tell (open, probing, or closed in its place)
practise-remark-nothing-asked = Nothing was asked.
practise-remark-asked = { $count } of { $of } questions that this person can be asked were put
practise-remark-heeded = A break when distress showed, at: { $item }
practise-remark-unheeded = Distress showed, and the talk went on, at: { $item }
practise-remark-served = { $what } You: { $chosen }
practise-remark-not-served = { $what } You: { $chosen } Something else serves the person better.
practise-remark-consent-not-asked = Not asked for: { $item }
practise-remark-no-for-yes = A yes was noted that nobody gave: { $item }
practise-remark-yes-without-question = Put so that no free yes could come of it: { $words } In place of: { $item } What followed from it had no yes.
practise-remark-no-kept = A no that stayed a no: { $item }
practise-remark-signs = { $count } of { $of } signs heard or seen
practise-remark-imagined =
    { $count ->
        [one] One sign noted that nobody showed or told
       *[other] { $count } signs noted that nobody showed or told
    }
practise-remark-noted-otherwise = Noted otherwise than it was said: { $item }
practise-otherwise-said = Said was: { $words }
practise-otherwise-seen = To be seen was: { $words }
practise-otherwise-notes = You noted: { $noted }. A faithful note: { $faithful }.
practise-remark-not-told = Marked as told, and nothing that was said tells it: { $item }
practise-remark-undecided = Nothing was decided.
practise-remark-pathway-right = The right step: { $name }
practise-remark-pathway-other = { $given } was decided; what is true asks for: { $right }
practise-remark-judgement = A stronger step on your own judgement, with a reason: { $name }
practise-remark-urgency-right = The right urgency: { $name }
practise-remark-urgency-other = { $given } was decided; it is: { $right }
practise-remark-not-called = Not called: { $names }. It cannot wait: { $what }
practise-remark-to-offer = Could be offered, where the person wants it: { $names }
practise-remark-in-vain = Called, though nothing here asks for it: { $name }
practise-remark-all-called = Somebody was called for all that cannot wait.
practise-violation-promise = A promise that nobody can keep: { $item }
practise-violation-threat = A threat: { $item }
practise-violation-disbelief = Disbelief or blame: { $item }
practise-violation-harm_before_others = A question about harm where others see or hear: { $item }
practise-violation-tied_interpreter = An interpreter of the other side went on interpreting: { $item }
practise-violation-yes_not_asked = A yes noted after words that left no choice: { $item }
practise-violation-after_no = Going on after a no: { $item }
practise-violation-after_stop = Going on after a stop: { $item }
practise-violation-child_harm = A question about harm or means to a child: { $item }
practise-violation-screen_shown = The screen was shown: { $item }
practise-violation-shared_without_consent = Somebody was called against the person's no: { $item }
practise-violation-emergency_missed = An emergency was not treated as one.
practise-violation-in-place = { $violation } In place of: { $item }
practise-signs = What was there to be heard and seen
practise-signs-none = Nothing here points to trafficking.
practise-heard = Heard or seen, and noted
practise-missed = Missed
practise-imagined = Noted, though nobody showed or told it
practise-lost-not-marked = { $name }: it was told or shown, and noted otherwise, at: { $item }
practise-lost-held-back = { $name }: asked, and held back, because this was lacking: { $needed }. At: { $item }
practise-lost-beside = { $name }: it was told unasked, and neither marked nor asked. At: { $item }
practise-lost-closed = { $name }: the person told no more of it after the distress. At: { $item }
practise-lost-not-asked = { $name }: not asked. It would have shown at: { $item }
practise-lost-nowhere = { $name }: nothing of what you asked shows it.
practise-needed-private = a place where nobody else sees or hears
practise-needed-interpreter = an interpreter without ties
practise-needed-wished_sex = a woman or a man to ask, as the person wishes
practise-needed-open = an open or probing question
practise-needed-break = a break
practise-needed-trust = more trust
practise-questions = The questions, in their order
practise-question = { $type }: { $words }
practise-question-open = open
practise-question-probing = probing
practise-question-appropriate_closed = closed, in its place
practise-question-inappropriate_closed = closed too early
practise-question-leading = leading
practise-question-multiple = several at once
practise-question-forced_choice = forced choice
practise-question-statement = statement or opinion
practise-right = What was right here
practise-right-step = { $name }, { $urgency }
practise-right-call = Whom to call
practise-right-due = { $names }, for what cannot wait: { $what }
practise-must-not = What must not happen here
practise-lesson = What to take home
