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

state-matched = matched
state-not_shown = not shown today
state-open = open
state-disclosed = disclosed
state-not_disclosed = not disclosed
state-holds = now

answer-yes = Yes
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

report-recommendation = Recommendation
report-you-decide = The tool recommends; you decide.
report-why = Why
report-because-child = The person is under 18, or may be.
report-because-finding = { $title }: matched ({ $status })
report-because-indicator = { $name }
report-because-need = { $name }
report-because-raised = You raised it.
report-because-open = Too much stayed open to rule a referral out.
report-because-nothing = No indications were disclosed today. Give information; the door stays open.
report-beside = Beside it
report-needs = Needs
report-needs-none = No needs were told or raised. Ask again before you part.
report-needs-open = Not answered: { $names }
report-open = What stayed open
report-open-none = Nothing that bears on a referral stayed open.
report-settled = Nothing that was not asked could change this.
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
report-path-child = The person is under 18 or may be: the adult interview was stopped for child protection.
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
report-definitions = Questionnaire { $questionnaire } · rules { $rules } · jurisdiction { $jurisdiction } · program { $program }

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
conduct-gate-needs-only = Until this is put right, only what the person needs, fears and wishes is put. When it is put right: menu, go to a topic, and answer it again.
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

# Whom to call.
call-title = Whom to call
call-line = { $what }: { $how }
call-own = { $who } ({ $called })
call-called = called on { $day }
call-old = last called on { $day }: it may have changed
call-not-called = not called yet
call-none = no number on the contact sheet
call-offer = Instead: { $service }, { $number } (as of { $day }; not tried by this post)
call-nobody-answers = No number answers? Send a colleague, call your supervisor, and stay with the person.
contacts-empty = Contact sheet: empty
contacts-none-needed = Contact sheet: none of the { $needed } needed numbers
contacts-none-called = Contact sheet: { $filled } of { $needed } needed numbers, none called yet
contacts-some-called = Contact sheet: { $filled } of { $needed } needed numbers, { $new } not called yet, oldest called { $day }
contacts-all-called = Contact sheet: { $filled } of { $needed } needed numbers, oldest called { $day }

note-title = A note
note-hint = What you want to keep; no opinion on truth
raise-title = Something urgent
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
terminal-keys-acknowledge = Enter: go on
terminal-keys-one = Number or ↑ ↓, then Enter
terminal-keys-several = Number, Space marks, Enter: done
terminal-keys-line = Enter: done
terminal-keys-lines = Enter: next line; empty line: done
terminal-keys-menu = Number or ↑ ↓, then Enter    Esc: back
terminal-keys-message = Any key: go on
terminal-keys-always = Esc: menu  Ctrl-X: hide
terminal-keys-harmless = Ctrl-X: close
terminal-choose-first = Nothing is chosen yet: type a number, or use ↑ ↓.
terminal-mark-first = Nothing is marked yet: Space marks a line.
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
terminal-plain-leave = An empty line goes back.
terminal-plain-back = Enter comes back.
terminal-crashed = error: Panah had to stop because of a fault in the program
    help: what you had confirmed is saved; start again and choose `resume`

# Commands.
error-line = error: { $fact }
error-help = help: { $help }
check-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
check-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
check-good = { $count ->
    [one] 1 file checked: no fault found
   *[other] { $count } files checked: no fault found
}
passphrase-ask = Passphrase:
passphrase-wrong = That passphrase does not open the records here. Try again.
passphrase-new = A new passphrase:
passphrase-new-help = 15 characters or more, such as four or five words; no other rules
passphrase-new-lost = The passphrase seals the records on this laptop. If it is forgotten, they are lost: nobody can open them.
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
sheet-no-country = The country of the contact sheet, { $country }, is not among these definitions; its law is not used.
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
resume-in-use = { $id }: open in another window ({ $holder })
resume-faulty = { $id }: { $why }
resume-empty = { $id }: interrupted before its first item
resume-torn-title = One thing was not saved
resume-torn = The last thing done before the interruption had not reached the disk. Go on with: { $item }
settled-finished = { $count ->
    [one] A sealing that was interrupted has been finished.
   *[other] { $count } sealings that were interrupted have been finished.
}
settled-strange = { $file } does not belong there; it was left alone.
list-title = Records
list-none = No records are sealed here.
list-more = What they are: panah list --details
list-id = Id
list-who = Who can open it
list-who-solo = you, with your passphrase
list-who-solo-long = All of these can be opened with your passphrase, on this laptop.
list-closed = Closed
list-recommended = Recommended
list-decided = Decided
list-undecided = not yet
list-unreadable = cannot be read
list-amends = added to { $id }
list-unfinished = { $count ->
    [one] 1 interview is unfinished: panah resume
   *[other] { $count } interviews are unfinished: panah resume
}
show-title = Record
show-which = The id of the record, or its beginning
amend-title = Add to the record
amend-text = What is to be added. Nothing in the record is changed. Esc leaves without adding.
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
