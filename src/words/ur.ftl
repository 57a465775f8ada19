# The tool's own wording in Urdu. A draft: no native speaker has read it yet.
#
# How it is written: plain language of the officers' own work, respectful (آپ). Digits are Western.
# Commands, file names, keys and ids stay in Latin letters. Nothing here sets the direction of
# writing: the program does. A line therefore begins with a word of Urdu wherever it can, two Latin
# words never stand side by side where their order matters, and a day written out has the Latin
# letters YYYY-MM-DD before it, lest its parts be turned around.
#
# Gender: the officer is spoken to in forms that fit everybody (کریں, آپ نے ... کیا). The person is
# شخص (with یہ or اس before it) and the child بچہ; the two words are masculine by grammar alone and
# mean everybody, so what the person knows is said with کو (اس شخص کو معلوم نہیں).
#
# Words that stand for the same thing everywhere:
#   interview: انٹرویو; talk held on paper: بات چیت; item: نکتہ; question: سوال; answer: جواب
#   person: شخص; child: بچہ; companions: ساتھ آنے والے; colleague: ساتھی اہلکار; officer: اہلکار
#   supervisor: نگران افسر; interpreter: ترجمان; post: چوکی; unit: یونٹ; specialist: ماہر
#   contact sheet: رابطہ فہرست; prompt sheet: سوالات کا پرچہ; child protection: چائلڈ پروٹیکشن
#   indicator: اشارہ; sign: علامت; method: طریقہ; rule: قاعدہ; list: فہرست; contrast: موازنہ; entry of a method: شق
#   need: ضرورت; recommendation: سفارش; decision: فیصلہ; next step: اگلا قدم; pathway: راستہ
#   refer, referral: ریفر کرنا, ریفرل; consent: رضامندی; gate: پیشگی شرط; closing: اختتام
#   disclosed: سامنے آیا; matched: شرط پوری; not shown today: آج ظاہر نہیں ہوا; open: ابھی طے نہیں
#   boss: مالک; employer: آجر; harm: پہنچائی گئی تکلیف; private acts: پردے والے کام; urgent: فوری
#   declined: جواب نہیں دینا چاہا; not known: معلوم نہیں; told: بتایا جا چکا
#   record: ریکارڈ; sealed: مہر بند; vault: تجوری; key: کلید; passphrase: پاس فریز; custodian: امین
#   fingerprint of a key: شناختی نشان; checkpoint of the log: تصدیقی نشان; audit log: آڈٹ لاگ
#   backup: بیک اپ; stick: یو ایس بی; receipt: رسید; enrol: اندراج کرنا; destroy: تلف کرنا; hold: قانونی روک
#   definitions: تعریفات; jurisdiction: دائرۂ اختیار; smuggling: اسمگلنگ; trafficking: ٹریفکنگ

urgency-emergency = ہنگامی: ابھی، زیادہ سے زیادہ 24 گھنٹے کے اندر
urgency-urgent = فوری: 72 گھنٹے کے اندر
urgency-normal = معمول: 2 ہفتے کے اندر
urgency-short-emergency = ہنگامی
urgency-short-urgent = فوری
urgency-short-normal = معمول

status-confirmed = تصدیق شدہ، یعنی اصل ماخذ میں دیکھا گیا
status-secondary = ثانوی، یعنی صرف ثانوی ماخذ میں دیکھا گیا
status-recalled = یادداشت سے، یعنی دیکھا نہیں گیا؛ بھروسا کرنے سے پہلے جانچ لیں
status-ours = ہماری رائے، یعنی خود ہماری اپنی سمجھ
status-short-confirmed = تصدیق شدہ
status-short-secondary = ثانوی
status-short-recalled = یادداشت سے
status-short-ours = ہماری رائے
status-mark-confirmed = تصدیق شدہ
status-mark-secondary = صرف ثانوی ماخذ
status-mark-recalled = یادداشت سے، تصدیق نہیں ہوئی
status-mark-ours = ہماری اپنی رائے

state-matched = شرط پوری
state-not_shown = آج ظاہر نہیں ہوا
state-open = ابھی طے نہیں
state-disclosed = سامنے آیا
state-not_disclosed = سامنے نہیں آیا
state-holds = اس وقت

answer-yes = ہاں
gate-yes = ہاں، ایسا ہی ہے
gate-no = نہیں، ابھی نہیں
answer-no = نہیں
answer-said = کہہ دیا گیا
answer-declined = جواب نہیں دینا چاہا
answer-not_known = معلوم نہیں
answer-not_asked = پوچھا نہیں گیا
answer-told = بتایا جا چکا، ابھی درج نہیں ہوا
answer-not_applicable = یہاں لاگو نہیں
answer-given = جواب دیا گیا
answer-not_kept = اس شخص کی خواہش پر محفوظ نہیں کیا گیا
language-en = انگریزی
language-ur = اردو
language-ps = پشتو
language-fa = فارسی
language-fa-AF = دری
language-prs = دری
language-bal = بلوچی
language-brh = براہوئی
language-sd = سندھی
language-pa = پنجابی
language-pa-PK = پنجابی
language-skr = سرائیکی
language-ar = عربی

report-recommendation = سفارش
report-you-decide = یہ پروگرام سفارش کرتا ہے؛ فیصلہ آپ کرتے ہیں۔
report-not-sent-on-child = جب تک یہ نہ ہو جائے، اس بچے کو آگے، واپس یا یہاں سے کہیں نہ بھیجیں۔ یہ بچے کو بند کرنے کی وجہ نہیں۔
report-not-sent-on = جب تک یہ نہ ہو جائے، اس شخص کو آگے، واپس یا یہاں سے کہیں نہ بھیجیں۔ یہ کسی کو بند کرنے کی وجہ نہیں: بالغ شخص کو جانے کی آزادی ہے، اور اسے بتایا جاتا ہے کہ مفت مدد کہاں ملتی ہے۔
report-published = دوسروں کا نتیجہ
report-difference = فرق کی وجہ
report-was-child = جب یہ شروع ہوا، اس وقت اس شخص کی عمر 18 سال سے کم تھی۔ اس زمانے کے لیے بچوں والے طریقے بھی دیکھے جاتے ہیں: زبردستی یا دھوکا دکھانا ضروری نہیں۔
report-not-covered = ان طریقوں کے لیے اس سوالنامے میں بہت کم پوچھا جاتا ہے، اس لیے یہ نہیں دیکھے گئے: { $titles }۔
report-why = وجہ
report-because-child = اس شخص کی عمر 18 سال سے کم ہے، یا ہو سکتی ہے۔
report-because-finding = { $title }: شرط پوری ({ $status })
report-because-indicator = { $name }
report-because-need = { $name }
report-because-raised = یہ بات آپ نے اٹھائی۔
report-because-open = اتنا کچھ ابھی طے نہیں کہ ریفرل کی ضرورت کو رد نہیں کیا جا سکتا۔
report-because-nothing = آج کوئی اشارہ سامنے نہیں آیا۔ معلومات دیں؛ دروازہ کھلا ہے۔
report-beside = اس کے ساتھ
report-binding = یہاں آپ پر جو لازم ہے ({ $title }، بتاریخ { $as_of })
report-needs = ضرورتیں
report-needs-none = کوئی ضرورت نہ بتائی گئی نہ اٹھائی گئی۔ رخصت ہونے سے پہلے ایک بار پھر پوچھیں۔
report-needs-open = جواب نہیں ملا: { $names }
report-open = جو ابھی طے نہیں
report-open-none = ایسی کوئی بات باقی نہیں جس کا ریفرل پر اثر ہو۔
report-settled = جو کچھ اب بھی پوچھا جا سکتا ہے، اس سے یہ سفارش بدل نہیں سکتی۔
report-indicators = سامنے آنے والے اشارے
report-indicators-none = آج کوئی اشارہ سامنے نہیں آیا۔
report-neutral = باتیں جو اکیلے کچھ ظاہر نہیں کرتیں: { $names }
report-answer = { $item } ← { $answer }
report-methods = شائع شدہ طریقے اس سے کیا اخذ کرتے ہیں
report-statistical = یہ ایک شماریاتی قاعدہ ہے، کسی شخص کو جانچنے کا پیمانہ نہیں۔
report-excepted = شمار نہیں کیا گیا: جوابات کے مطابق یہ کام اس قسم کا ہے جسے جبری مشقت کنونشن کا آرٹیکل 2(2) مستثنیٰ رکھتا ہے۔
report-list-claims = فہرست صرف وہ بتاتی ہے جو سامنے آیا؛ اس سے زیادہ کچھ نہیں کہتی۔
report-list-none = آج اس کی کوئی شق سامنے نہیں آئی۔
report-speaks-smuggling = اسمگلنگ کی طرف اشارہ
report-speaks-trafficking = ٹریفکنگ کی طرف اشارہ
report-speaks-nothing = کچھ سامنے نہیں آیا
report-would-change = جس سے یہ بدل سکتا ہے
report-source = ماخذ
report-col-indicator = اشارہ
report-col-because = کس وجہ سے
report-decision = فیصلہ
report-decision-none = ابھی کوئی فیصلہ درج نہیں۔ درج کرنے کے لیے: panah amend { $id }
report-decision-later = فیصلہ بعد میں ہوا؛ نیچے دیکھیں کہ کیا شامل کیا گیا۔
report-decision-as-recommended = سفارش کے مطابق
report-decision-differs = سفارش سے مختلف
report-decision-judgement = پیشہ ورانہ رائے کی بنیاد پر
report-decision-reason = وجہ: { $reason }
report-record = ریکارڈ
report-held-with = { $title } { $version } · شروع { $opened } · بند { $closed } (اس لیپ ٹاپ کی گھڑی کے مطابق)
report-path-full = انٹرویو اپنے پورے راستے سے گزرا۔
report-path-needs_only = ایک شرط پوری نہیں تھی: صرف ضرورتیں، ڈر، خواہشیں اور اختتام پوچھے گئے۔
report-path-closing = انٹرویو وقت سے پہلے اختتام پر گیا۔
report-path-child = اس شخص کی عمر 18 سال سے کم ہے یا ہو سکتی ہے: انٹرویو بچوں والے راستے پر چلا، تاکہ چائلڈ پروٹیکشن ذمہ داری سنبھالے۔
report-path-child_closing = اس شخص کی عمر 18 سال سے کم ہے یا ہو سکتی ہے۔ اہلکار نے اختتام چنا: مزید کچھ نہیں پوچھا گیا، اور چائلڈ پروٹیکشن نے ذمہ داری سنبھالی۔
report-path-stopped = انٹرویو روک دیا گیا۔
report-stopped-because = وجہ: { $reason }
report-account-left-out = اس شخص نے ریکارڈ رکھنے پر رضامندی نہیں دی: جو بتایا گیا اور جس طرف اس سے اشارہ ملتا ہے، وہ محفوظ نہیں کیا گیا۔
report-gates = انٹرویو سے پہلے
report-consents = رضامندیاں
report-account = اس شخص نے جو کہا
report-observations = اہلکار نے جو دیکھا
report-notes = نوٹ
report-raised = اہلکار کی اٹھائی ہوئی باتیں
report-through-interpreter = ترجمان کے ذریعے
report-told = خود بتایا، پوچھا نہیں گیا
report-amendments = بعد میں شامل کیا گیا
report-history = { $count ->
    [one] اس کی تاریخ میں 1 کارروائی
   *[other] اس کی تاریخ میں { $count } کارروائیاں
}
report-definitions-set = تعریفات کی فائلیں { $sha256 }، { $who }
report-definitions-built-in = پروگرام کے اندر موجود
report-definitions-nobody = کسی کے دستخط نہیں
report-definitions-unit = { $unit } کے دستخط
report-definitions = سوالنامہ { $questionnaire } · قواعد { $rules } · دائرۂ اختیار { $jurisdiction } · پروگرام { $program }

# Conditions on answers, in words. The item's name is not repeated where it comes twice, so each
# test is a clause that stands by itself.
condition-test = { $item } پر { $test }
condition-always = ہمیشہ
condition-and = { $first }، اور { $then }
condition-or = { $first }، یا { $then }
condition-group = ({ $inner })
condition-quoted = “{ $text }”
condition-is = جواب { $answer } ہے
condition-is-not = جواب { $answer } نہیں ہے
condition-is-none = جواب ان میں سے کوئی نہیں ہے: { $answer }
condition-includes = جواب میں { $answer } شامل ہے
condition-includes-not = جواب میں { $answer } شامل نہیں ہے
condition-includes-none = جواب میں ان میں سے کچھ شامل نہیں ہے: { $answer }
condition-given = جواب دیا گیا
condition-not-given = جواب نہیں دیا گیا
condition-declined = اس شخص نے جواب نہیں دینا چاہا
condition-not-declined = ایسا نہیں کہ اس شخص نے جواب نہیں دینا چاہا
condition-not-known = جواب “معلوم نہیں” ہے
condition-not-not-known = جواب “معلوم نہیں” نہیں ہے
condition-read-aloud = عبارت پڑھ کر سنائی گئی
condition-not-read-aloud = عبارت پڑھ کر نہیں سنائی گئی
condition-under = { $number } سے کم
condition-at-least = { $number } یا زیادہ
condition-between = { $from } سے { $to } تک
condition-one-of = { $before } یا { $last }
condition-answers = جواب نمبر { $answers }
condition-comma = {"، "}
condition-yes = ہاں
condition-no = نہیں

# What the definitions mean: `panah explain`.
explain-names = کس کس کی وضاحت ہو سکتی ہے
explain-names-how-title = کیسے پوچھیں
explain-names-how = لکھیں: panah explain NAME، جہاں NAME اس فہرست کا کوئی نام یا کسی نکتے کا نمبر ہو۔ جس نام کے کئی مطلب ہوں، اس کے سب مطلب بتائے جاتے ہیں؛ item:NAME، indicator:NAME، method:NAME، pathway:NAME، need:NAME، rule:NAME اور question:NAME ایک کو چنتے ہیں۔
explain-names-indicators = اشارے: { $phase }
explain-names-methods = طریقے
explain-names-pathways = راستے
explain-names-needs = ضرورتیں
explain-names-items = نکات: { $questionnaire }
explain-names-rules = عبارت کے قواعد جن پر panah check چلتا ہے
explain-questions = سوال کی آٹھ قسمیں
explain-questions-what = فرضی مشق کا جائزہ انہی سے لیا جاتا ہے۔ یہ بتاتی ہیں کہ سوال کیا کرتا ہے، کسی شخص کے بارے میں کچھ نہیں۔ ایک ہی الفاظ کبھی ایک قسم ہوتے ہیں کبھی دوسری: بند سوال اپنی جگہ پر تب ہے جب اس بارے میں شخص کو بتانے دیا جا چکا ہو۔
explain-questions-productive = یہ شخص کو بتانے دیتی ہیں
explain-questions-unproductive = یہ نہیں
explain-question-point = قسم { $name }: { $means }
explain-question-point-named = قسم { $name } ({ $id }): { $means }
explain-a-question = سوال کی ایک قسم ({ $id })۔
explain-question-productive = یہ شخص کو بتانے دیتی ہے۔
explain-question-unproductive = یہ شخص کو بتانے نہیں دیتی۔
explain-question-all = سب آٹھ: panah explain questions
explain-questions-source = یہ آٹھ قسمیں Griffiths Question Map کی ہیں (Griffiths اور Milne)۔ لکھنے والے حدیں الگ الگ کھینچتے ہیں؛ تعریفیں پناہ کی اپنی ہیں۔
explain-names-questionnaires = سوالنامے
explain-a-questionnaire = ایک سوالنامہ ({ $id })، ورژن { $version }: کیا پوچھا جاتا ہے، اور جوابات کون سی علامتیں ظاہر کرتے ہیں۔
explain-shown = وہ اشارے جو اس کے جوابات ظاہر کر سکتے ہیں
explain-unshown = وہ اشارے جو اس کا کوئی جواب ظاہر نہیں کرتا
explain-about-when = { $about }: { $when }۔
explain-about-all = { $about }، یہ سب ایک ساتھ:
explain-about-any = { $about }، ان میں سے کوئی ایک:
explain-does-not-ask = { $questionnaire }: کوئی جواب یہ ظاہر نہیں کرتا۔
explain-source = یہ کہاں سے لیا گیا
explain-at = مقام: { $at }۔
explain-seen = اس دستاویز میں سے کیا دیکھا گیا: { $note }
explain-sure = { $of }: { $status }۔
explain-of-indicator = یہ اشارہ
explain-of-rule = حصے آپس میں کیسے جڑتے ہیں
explain-of-pathway = یہ راستہ
explain-of-need = کتنی جلدی، اور کیا کرنا ہے
explain-counts = شمار ہوتا ہے: { $what }
explain-does-not-count = شمار نہیں ہوتا: { $what }
explain-an-indicator = ایک اشارہ ({ $id }): ایک قابلِ مشاہدہ بات، { $phase }۔
explain-suffices = ریفرل کے لیے یہ علامت اکیلی کافی ہے۔
explain-neutral = محض ایک بات: اکیلے یہ کچھ ظاہر نہیں کرتی، اور کوئی راستہ اسے شمار نہیں کرتا۔
explain-phase-recruitment = بھرتی کے وقت سے متعلق
explain-phase-journey = سفر سے متعلق
explain-phase-work = کام سے متعلق، یا اس جگہ سے جہاں اس شخص کو رکھا گیا
explain-phase-leaving = چھوڑ کر جانے سے متعلق
explain-phase-present = جو اس وقت کمرے میں نظر آئے
explain-answers = وہ جواب جو اسے ظاہر کرتے ہیں
explain-listed-in = وہ طریقے جن میں یہ شمار ہوتا ہے
explain-listed-nowhere = کسی طریقے میں یہ درج نہیں۔
explain-entry = { $name } ({ $status })
explain-entry-together = { $name } ({ $status })، صرف دوسرے اشاروں کے ساتھ مل کر
explain-bears-on = وہ اگلے قدم جن پر اس کا اثر ہے
explain-bears-on-nothing = کوئی نہیں۔
explain-leads-to = { $name }: اس اشارے سے لاگو ہوتا ہے۔
explain-leads-through-rule = { $name }: صرف اس وقت لاگو ہوتا ہے جب کسی ایسے قاعدے کی شرط پوری ہو جو اس اشارے کو شمار کرتا ہے۔
explain-leads-beside = { $name }: مرکزی قدم کے ساتھ ساتھ رہتا ہے۔
explain-strongest-leads = جو اگلے قدم لاگو ہوں، ان میں سب سے مضبوط کو مرکزی رکھا جاتا ہے۔ فیصلہ اہلکار کا ہے۔
explain-a-rule = ایک قاعدہ ({ $id })، { $for }۔ اس کا نتیجہ یہ ہوتا ہے: شرط پوری، آج ظاہر نہیں ہوا، یا ابھی طے نہیں۔
explain-a-list = ایک فہرست ({ $id })، { $for }۔
explain-a-contrast = ایک موازنہ ({ $id })، { $for }: دونوں پہلوؤں میں سے ہر ایک کی طرف کیا اشارہ کرتا ہے۔ یہ کچھ نہیں تولتا اور کچھ طے نہیں کرتا؛ دونوں پہلو ایک ساتھ ظاہر ہو سکتے ہیں۔
explain-for-adults = بالغوں کے لیے
explain-for-children = ہر اس شخص کے لیے جس کی عمر 18 سال سے کم ہے، یا ہو سکتی ہے
explain-for-everyone = سب کے لیے
explain-rule = قاعدہ لفظوں میں
explain-matched-when = شرط اس وقت پوری ہوتی ہے جب یہ حصے لاگو ہوں: { $when }۔
explain-every-part-takes = ہر حصے کے لیے کم از کم { $takes } درکار۔
explain-parts-take = ان حصوں میں سے ہر ایک کے لیے کم از کم { $takes } درکار: { $names }۔
explain-part-with = { $name } میں سے { $takes }
explain-part-takes = { $names } کے لیے کم از کم { $takes } درکار۔
explain-entries = { $count ->
    [one] 1 شق
   *[other] { $count } شقیں
}
explain-strong = { $count ->
    [one] 1 مضبوط شق
   *[other] { $count } مضبوط شقیں
}
explain-medium = { $count ->
    [one] 1 درمیانی شق
   *[other] { $count } درمیانی شقیں
}
explain-weak = { $count ->
    [one] 1 کمزور شق
   *[other] { $count } کمزور شقیں
}
explain-medium-or-weak = { $count ->
    [one] 1 درمیانی یا کمزور شق
   *[other] { $count } درمیانی یا کمزور شقیں
}
explain-threshold-and = { $first } اور { $then }
explain-threshold-among = { $entries }، جن میں { $strengths }
explain-apart = { $one } اور { $other } کے لیے دو الگ الگ اشارے درکار ہیں: ایک ہی اشارہ دونوں کے کام کبھی نہیں آتا۔
explain-excepted-counts = یہ اس کام کو بھی شمار کرتا ہے جسے جبری مشقت کنونشن 1930 (نمبر 29) کا آرٹیکل 2(2) مستثنیٰ رکھتا ہے۔
explain-excepted-not-counted = یہ اس کام کو شمار نہیں کرتا جسے جبری مشقت کنونشن 1930 (نمبر 29) کا آرٹیکل 2(2) مستثنیٰ رکھتا ہے، جیسے لازمی فوجی خدمت۔
explain-excepted = وہ کام جو شمار نہیں ہوتا
explain-entries-of-list = شقیں
explain-side-smuggling = اسمگلنگ کے لیے: { $says }
explain-side-trafficking = ٹریفکنگ کے لیے: { $says }
explain-shown-by = جو اسے ظاہر کرتا ہے: { $what }
explain-shown-by-any = ان میں سے کوئی ایک اسے ظاہر کرتا ہے:
explain-shown-by-all = یہ سب مل کر اسے ظاہر کرتے ہیں:
explain-any-of = ان میں سے کوئی ایک:
explain-any-of-line = ان میں سے کوئی ایک: { $what }
explain-all-of = یہ سب ایک ساتھ:
explain-all-of-line = یہ سب ایک ساتھ: { $what }
explain-joint = {"؛ "}
explain-joint-together = {"، اور ساتھ ہی "}
explain-not-asked-for = سوالناموں میں اس کے بارے میں کچھ نہیں پوچھا جاتا۔
explain-own-reading = ہمارا کون سا اشارہ کس شق کو ظاہر کرتا ہے، یہ ہماری اپنی سمجھ ہے، خواہ شق کا درجہ کچھ بھی ہو۔ شق کے ساتھ لکھے اشاروں میں سے کوئی ایک بھی اسے ظاہر کرتا ہے، سوائے اس کے کہ وہاں کچھ اور لکھا ہو؛ ایک شق ایک ہی بار شمار ہوتی ہے، چاہے جتنے اشارے اسے ظاہر کریں۔
explain-a-pathway = ایک راستہ ({ $id }): آگے کیا ہونا چاہیے۔ مرکزی راستہ صرف ایک ہوتا ہے۔
explain-a-pathway-beside = ایک راستہ ({ $id }) جو مرکزی راستے کے ساتھ ساتھ رہتا ہے۔
explain-strongest = یہ سب سے مضبوط ہے: جہاں لاگو ہو، یہی مرکزی ہوتا ہے۔
explain-stronger = یہ اس وقت مرکزی ہوتا ہے جب یہ لاگو ہو اور ان مضبوط تر راستوں میں سے کوئی لاگو نہ ہو: { $names }۔
explain-what-to-do = کیا کرنا ہے
explain-not-sent-on = جب تک یہ نہ ہو جائے، کوئی اس شخص کو آگے، واپس یا یہاں سے کہیں نہیں بھیجتا۔
explain-needs-sooner = کوئی ضرورت زیادہ فوری ہو تو یہ اور جلد ہو جاتا ہے۔
explain-holds-when = یہ کب لاگو ہوتا ہے
explain-opened-by-indicators = وہ اشارے جو اسے کھولتے ہیں، کوئی ایک بھی
explain-opened-by-needs = وہ ضرورتیں جو اسے کھولتی ہیں، کوئی ایک بھی
explain-word-child = اس شخص کی عمر 18 سال سے کم ہے، یا اس کا امکان رد نہیں ہوا
explain-word-rule = کسی قاعدے کی شرط ایسی شقوں سے پوری ہے جو محض یادداشت سے نہیں
explain-word-recalled-rule = کسی قاعدے کی شرط پوری ہے، چاہے صرف ایسی شقوں سے جو یادداشت سے ہیں اور تصدیق شدہ نہیں
explain-word-sign = کوئی ایسی علامت سامنے آئی جو اکیلی کافی ہے (سوائے اس کے کہ کام اس قسم کا ہو جو شمار نہیں ہوتا)
explain-word-refer-possible = اتنا کچھ ابھی طے نہیں کہ “{ $name }” کا امکان باقی ہے
explain-word-disclosed = ان میں سے کوئی سامنے آیا: { $names }
explain-word-always = ہمیشہ، جہاں کوئی مضبوط تر راستہ لاگو نہ ہو
explain-word-indicator-of = مرحلے “{ $phases }” کا کوئی اشارہ سامنے آیا
explain-the-rules = قواعد:
explain-the-signs = وہ علامتیں جو اکیلی کافی ہیں:
explain-no-elements = محض باتیں، جیسے ادا کی گئی کوئی فیس، یہاں اشارے کے طور پر شمار نہیں ہوتیں۔
explain-child-unless = جہاں وہ طے نہ ہو، وہاں یہ بات طے کرتی ہے کہ یہ شخص بالغ ہے
explain-child-open = جہاں کوئی چیز اسے طے نہ کرے، وہاں اس شخص کو بچہ مانا جاتا ہے۔
explain-a-need = ایک ضرورت ({ $id }): جو اس شخص کو ابھی چاہیے۔
explain-opens-beside = مرکزی اگلے قدم کے ساتھ یہ اسے بھی کھولتی ہے: { $name }۔
explain-when = کب
explain-by-hand = { $questionnaire }: اسے صرف اہلکار اٹھاتا ہے، مینو میں “کوئی فوری معاملہ” سے۔
explain-number-in = { $questionnaire }: نمبر { $number }
explain-a-gate = ایک پیشگی شرط ({ $id }): جسے اہلکار جانچتا ہے۔
explain-a-say = پڑھ کر سنانے کی عبارت ({ $id })۔
explain-a-listen = کھل کر بتانے کی دعوت ({ $id })۔ اہلکار اس شخص کے اپنے لفظ نوٹ کرتا ہے۔
explain-an-ask = اس شخص سے ایک سوال ({ $id })۔
explain-an-observe = ایک مشاہدہ ({ $id }): جو اہلکار دیکھتا ہے، اور اس سے کوئی نتیجہ نہیں۔
explain-a-consent = ایک رضامندی ({ $id })۔
explain-plain = اگر سمجھ میں نہ آئے: { $text }
explain-explained = اس کے ساتھ جو سمجھایا جاتا ہے: { $text }
explain-purpose = یہ کیوں پوچھا جاتا ہے: { $text }
explain-avoid = اس سے بچیں: { $text }
explain-guide = رہنمائی: { $text }
explain-mark-harm = یہ پہنچائی گئی تکلیف کے بارے میں ہے۔ جہاں بالغوں والا انٹرویو بچے کی وجہ سے رک جائے، وہاں اسے چھوڑ دیا جاتا ہے۔
explain-mark-sexual = یہ جنسی نوعیت کے افعال کو چھوتا ہے۔ جہاں بالغوں والا انٹرویو بچے کی وجہ سے رک جائے، وہاں اسے چھوڑ دیا جاتا ہے۔
explain-mark-means = یہ اس بارے میں ہے کہ کسی کو جانے، کام کرنے یا رکے رہنے پر کیسے مجبور کیا گیا۔ بچے کے لیے یہ دکھانا کبھی ضروری نہیں۔
explain-choices = جوابات
explain-several = ان میں سے کئی پر نشان لگ سکتا ہے۔
explain-alone = { $label } (صرف اکیلا)
explain-number = { $from } سے { $to } تک پورا عدد
explain-date = سال، مہینہ یا دن، جتنا اس شخص کو معلوم ہو
explain-text = اس شخص کے اپنے لفظ
explain-said = یہ پڑھ کر سنایا جاتا ہے؛ اس کا کوئی جواب نہیں ہوتا۔
explain-yes-no = ہاں یا نہیں
explain-unanswered = یہ ہمیشہ بے جواب رہ سکتا ہے: جواب نہیں دینا چاہا، یا معلوم نہیں۔
explain-if-not = جواب “نہیں” ہو تو: { $advice }
explain-if-not-continue = اس کے بعد انٹرویو جاری رہتا ہے۔
explain-if-not-needs-only = جب تک یہ درست نہ ہو، صرف وہ پوچھا جاتا ہے جس کی اس شخص کو ضرورت ہے، جس کا ڈر ہے اور جس کی خواہش ہے۔
explain-if-not-stop = انٹرویو رک جاتا ہے۔
explain-refused-continue = جواب “نہیں” ہو تو صرف وہ حصہ چھوڑ دیا جاتا ہے جس کے لیے یہ رضامندی ہے۔
explain-refused-close = جواب “نہیں” ہو تو انٹرویو اختتام پر جاتا ہے؛ ضرورتیں، ڈر اور خواہشیں پھر بھی پوچھی جاتی ہیں۔
explain-runs-normal = حصہ: { $section }۔
explain-runs-always = حصہ: { $section }۔ ہر اس راستے پر پوچھا جاتا ہے جو روکا نہ گیا ہو۔
explain-runs-child = حصہ: { $section }۔ صرف وہاں پوچھا جاتا ہے جہاں اس شخص کی عمر 18 سال سے کم ہو، یا اس کا امکان ہو۔
explain-put-when = یہ اس وقت پوچھا جاتا ہے جب
explain-put-always = انٹرویو جب بھی یہاں پہنچے، یہ پوچھا جاتا ہے۔
explain-covered-by = اس بات پر “ہاں” کے بغیر یہ نہیں پوچھا جاتا: { $text }
explain-covers = “ہاں” کے بغیر یہ حصے نہیں پوچھے جاتے: { $titles }۔
explain-on-stop = یہ روکے جانے کے بعد کے مختصر اختتام کا حصہ ہے۔
explain-feeds-indicators = اس کے جوابات کا ان اشاروں پر اثر ہے:
explain-feeds-needs = اس کے جوابات کا ان ضرورتوں پر اثر ہے:
explain-feeds-items = اس کے جوابات طے کرتے ہیں کہ یہ پوچھے جائیں یا نہیں:
explain-feeds-earlier = اس سے پتا چلتا ہے کہ جب یہ شروع ہوا تو بالغ شخص کی عمر 18 سال سے کم تھی یا نہیں: اگر تھی تو بچوں والے طریقے بھی دیکھے جاتے ہیں۔
explain-adults-only = جسے بچہ مانا جائے، اس سے یہ کبھی نہیں پوچھا جاتا۔
explain-feeds-child = اس کے جوابات کا اس پر اثر ہے کہ اس شخص کو بچہ مانا جائے یا نہیں۔
explain-feeds-excepted = اس کے جوابات کا اس پر اثر ہے کہ کام اس قسم کا ہے یا نہیں جو شمار نہیں ہوتا۔
explain-methods = طریقے
explain-methods-what = پناہ (Panah) کسی شخص کی بتائی ہوئی باتوں کو شائع شدہ طریقوں کے سامنے رکھتا ہے، اور ہر طریقے کے لیے کہتا ہے کہ وہ ان سے کیا اخذ کرتا ہے۔ یہ صفحہ ہر طریقہ ویسے دکھاتا ہے جیسے پروگرام اسے پڑھتا ہے: قاعدہ لفظوں میں، فہرستیں، ماخذ، اور ہر حصہ کتنا یقینی ہے۔ پروگرام اسے انہی فائلوں سے بناتا ہے جن سے وہ جائزہ لیتا ہے۔
explain-methods-no-test = کچھ شماریات اور جائزے کے قواعد ہیں، کچھ فہرستیں ہیں، کچھ قانون کی تعریفیں ہیں جیسے پروگرام انہیں پڑھتا ہے۔ ان میں سے کوئی کسی شخص کو جانچنے کا پیمانہ نہیں، اور کوئی نہیں کہتا کہ کوئی شخص کیا ہے۔ فیصلہ اہلکار کا ہے، اور پیشہ ورانہ رائے کی بنیاد پر ریفر کرنے کا اختیار اہلکار کو ہمیشہ ہے۔
explain-methods-statuses = ہر بات کے پیچھے ان چار میں سے ایک لفظ لکھا ہے کہ وہ کتنی یقینی ہے:
explain-methods-shown = جس قاعدے کی شرط صرف یادداشت والی شقوں سے پوری ہو، وہ کبھی ریفرل تک نہیں لے جاتا؛ زیادہ سے زیادہ مزید جائزے تک لے جاتا ہے۔ کسی کارروائی میں یہاں کی کسی بات پر بھروسا کرنے سے پہلے اصل ماخذ کھولیں۔
explain-indicators = اشارے
explain-on-this-page = اس صفحے پر
explain-indicators-what = جوابات سے کیا ظاہر ہو سکتا ہے: ہر اشارہ ایک قابلِ مشاہدہ بات ہے۔ اوپر کے طریقے انہی کے سامنے رکھے جاتے ہیں۔
explain-cited = { $source }
explain-crosswalk = اشاروں سے طریقوں تک
explain-crosswalk-how = ہر قطار ایک اشارہ ہے، ہر کالم ایک طریقہ۔ عدد اس طریقے کی وہ شق ہے جسے اشارہ ظاہر کرتا ہے؛ جمع کا نشان بتاتا ہے کہ ایسا صرف دوسرے اشاروں کے ساتھ مل کر ہوتا ہے۔ الٹی سمت میں، یعنی شق سے اس کے اشارے، خود شق کے ساتھ لکھے ہیں۔
explain-crosswalk-phase = اشارے، { $phase }
explain-without-method = وہ اشارے جو کسی طریقے میں درج نہیں
explain-without-indicator = وہ شقیں جن کے لیے سوالناموں میں کچھ نہیں پوچھا جاتا
explain-none = کوئی نہیں۔
explain-unknown = `{ $name }` نام کی کوئی چیز نہیں
explain-did-you-mean = کیا مراد `{ $name }` تھی؟
explain-list-all = سب نام `panah explain` سے دیکھیں
# The page of the law.
law-name-it = کسی ملک کا نام نہیں دیا گیا، اور رابطہ فہرست کا ملک مہر بند ہے۔ ملک کا نام یوں دیں: panah law pakistan
law-as-of = بتاریخ { $as_of }۔ { $age } سال سے کم عمر شخص بچہ ہے۔
law-stale = { $days } دن سے پرانا: بھروسا کرنے سے پہلے پوچھ لیں کہ کیا یہ اب بھی درست ہے۔
law-marks = ہر سطر کتنی یقینی ہے
law-competent = کون مجاز ہے
law-duties = جو بتانا آپ پر لازم ہے، اور کسے
law-rules = جو آپ پر لازم ہے
law-exceptions = کیا رضامندی کے بغیر بتایا جا سکتا ہے
law-exceptions-rule = اس شخص کی ہاں کے بغیر اور کچھ نہیں بتایا جاتا۔ بات چیت سے پہلے بتا دیں کہ یہ صورتیں موجود ہیں۔
law-exceptions-none = اس فائل میں کوئی استثنا درج نہیں: اس شخص کی ہاں کے بغیر کچھ نہیں بتایا جاتا۔
law-exceptions-no-duty = بتانے کا کوئی قانونی فرض یہاں درج نہیں، کیونکہ ایسا کوئی قانون دیکھا نہیں گیا۔ اس کا مطلب یہ نہیں کہ ایسا کوئی فرض نہیں: اپنے نگران افسر سے پوچھیں۔
exception-danger_to_life = جان کا خطرہ
exception-child = بچہ
exception-legal_duty = قانونی فرض
explain-no-mission = جب تک یہ ضرورت ہے، کسی کو سفارت خانے یا قونصل خانے کی طرف ریفر نہیں کیا جاتا۔
law-ages = قانون میں عمریں
law-ages-note = ابتدائی جانچ میں { $age } سال سے کم عمر کا ہر شخص بچہ ہے، چاہے کوئی دوسرا قانون کچھ بھی کہے۔
law-age = { $age }: { $matter }
law-acts = قوانین
law-act-number = { $title } ({ $number })
law-seen = ماخذ: { $source } (بتاریخ { $as_of } دیکھا گیا؛ { $status })
law-source = ماخذ: { $source } ({ $status })
law-services = خدمات
law-services-none = اس فائل میں کوئی خدمت درج نہیں۔ اپنی چوکی کی رابطہ فہرست استعمال کریں۔
law-services-rule = نمبر اتنا ہی بھروسے کا ہے جتنا اس پر آخری فون۔ تاریخ بتاتی ہے کہ وہ کس کی ہے: فون کی، یا ماخذ کی۔
law-number = نمبر: { $number }
law-number-none = یہاں کوئی نمبر نہیں: اپنی چوکی کی رابطہ فہرست دیکھیں۔
law-called = { $date } کو فون کیا گیا
law-not-called = ماخذ کی تاریخ { $date }؛ ابھی تک فون نہیں کیا گیا
law-number-stale = { $dated }۔ { $days } دن سے پرانا: بھروسا کرنے سے پہلے فون کریں
law-sectors = کام کی بعض قسموں میں معلوم علامتیں
law-sectors-note = آپ کی معلومات اور تربیت کے لیے۔ کوئی قاعدہ انہیں شمار نہیں کرتا، اور ان میں سے کوئی کسی شخص کو جانچنے کا پیمانہ نہیں۔
law-agencies = ادارے جن سے چوکی کا تعلق ہو سکتا ہے
law-unknown = جو اس فائل کو معلوم نہیں
law-unknown-note = ان خالی جگہوں کو یادداشت سے نہ بھریں۔ اپنے نگران افسر یا قانونی مشیر سے پوچھیں۔
law-title = قانون اور خدمات

# Holding an interview.
conduct-position = تقریباً { $of } میں سے { $done }
conduct-time = اب تک { $minutes } منٹ۔ وقفے اور پانی کا پوچھیں۔
conduct-time-interpreter = ترجمان کے ساتھ { $minutes } منٹ: وقفہ کریں، ترجمان کے لیے بھی۔
conduct-check = جانچیں
conduct-look = مشاہدہ کریں
conduct-plain = اگر سمجھ میں نہ آئے تو کہیں
conduct-avoid = اس سے بچیں
conduct-purpose = آپ یہ کیوں پوچھتے ہیں
conduct-guide = رہنمائی
conduct-own-words = اس شخص کے اپنے لفظوں میں
conduct-none-of-these = ان میں سے کوئی نہیں
conduct-none-or-some = نشان لگے جوابات میں سے ایک صرف اکیلا ہو سکتا ہے: اس کا نشان ہٹائیں، یا باقیوں کا۔
conduct-number = { $from } سے { $to } تک پورا عدد
conduct-date = سال، مہینہ یا دن، یوں: YYYY 2024، YYYY-MM 2024-03، YYYY-MM-DD 2024-03-31
conduct-not-a-number = یہ { $from } سے { $to } تک کا پورا عدد نہیں۔
conduct-not-a-date = یہ تاریخ نہیں۔ سال، مہینہ یا دن لکھیں، یوں: YYYY 2024، YYYY-MM 2024-03، YYYY-MM-DD 2024-03-31
conduct-not-an-answer = یہ ان جوابات میں سے نہیں۔
conduct-needs-first = ابھی کسی چیز کی ضرورت ہے۔ آگے بڑھنے سے پہلے اس کا انتظام کریں۔
conduct-leave-with-esc = بٹن Esc (سطر بہ سطر طریقے میں: ?) کچھ بدلے بغیر واپس لے جاتا ہے۔
conduct-nothing-before = یہ پہلا نکتہ ہے۔
conduct-refused = ابھی ممکن نہیں: { $why }۔
conduct-refused-title = کچھ نہیں بدلا گیا
conduct-gate-title = آگے بڑھنے سے پہلے
conduct-gate-continue = اس کے بعد آپ آگے بڑھ سکتے ہیں۔
conduct-gate-needs-only = جب تک یہ درست نہ ہو، صرف وہ پوچھا جاتا ہے جو انتظار نہیں کر سکتا۔ جب درست ہو جائے: مینو، کسی موضوع پر جائیں، اور اس کا جواب دوبارہ دیں۔
conduct-gate-stop = انٹرویو یہاں رکتا ہے۔ جب یہ درست ہو جائے: مینو، کسی موضوع پر جائیں، اور اس کا جواب دوبارہ دیں۔
conduct-need-title = ابھی کسی چیز کی ضرورت ہے
conduct-need-first = پہلے یہ کریں۔ انٹرویو انتظار کر سکتا ہے۔
conduct-need-go-on = انتظام ہو گیا، یا ہو رہا ہے: جاری رکھیں
conduct-need-stop = یہاں رکیں اور محفوظ طریقے سے ختم کریں
conduct-child-title = اس شخص کی عمر 18 سال سے کم ہے، یا ہو سکتی ہے
conduct-child = بالغوں والا انٹرویو یہاں رکتا ہے۔ جو کہا جا چکا وہ محفوظ ہے؛ اس کے بارے میں مزید کچھ نہیں پوچھا جاتا۔ آگے بچے کے لیے چند جملے اور سپردگی ہے۔

menu-title = اب کیا کرنا ہے؟
menu-declined = یہ شخص جواب نہیں دینا چاہتا
menu-not-known = اس شخص کو معلوم نہیں، یا بتا نہیں سکتا
menu-told = بتایا جا چکا: جواب نوٹ کریں
menu-back = پچھلے نکتے پر واپس جائیں
menu-topic = کسی موضوع پر جائیں
menu-note = نوٹ شامل کریں
menu-urgent = کوئی فوری معاملہ
menu-contacts = رابطہ فہرست: کسے فون کریں
menu-came-in = کوئی اندر آ گیا (بے ضرر اسکرین)
menu-pause = وقفہ (خالی اسکرین)
menu-closing = اختتام پر جائیں
menu-stop = رکیں اور محفوظ طریقے سے ختم کریں
walk-back = پچھلے صفحے پر واپس جائیں؛ جو لکھا ہے وہ رہتا ہے
walk-first = پہلے صفحے پر واپس جائیں؛ جو لکھا ہے وہ رہتا ہے
walk-nothing-before = یہ پہلا صفحہ ہے۔

# Whom to call.
call-title = کسے فون کریں
call-line = { $what }: { $how }
call-own = { $who } ({ $called })
call-called = { $day } کو فون کیا گیا
call-old = آخری فون { $day } کو: ہو سکتا ہے بدل گیا ہو
call-not-called = ابھی تک فون نہیں کیا گیا
call-none = رابطہ فہرست میں کوئی نمبر نہیں
call-offer = اس کے بجائے، { $place } کے لیے: { $service }، { $number } (بتاریخ { $day }؛ اس چوکی نے اسے آزمایا نہیں)
call-say = یہ کہیں
call-say-line = جب کوئی جواب دے تو یہ کہیں اور اس سے زیادہ کچھ نہیں: { $say }
call-nobody-answers = کسی نمبر پر جواب نہیں ملتا؟ کسی ساتھی اہلکار کو بھیجیں، اپنے نگران افسر کو فون کریں، اور اس شخص کے ساتھ رہیں۔
contacts-empty = رابطہ فہرست: خالی
contacts-none-needed = رابطہ فہرست: { $needed } ضروری نمبروں میں سے ایک بھی نہیں
contacts-none-called = رابطہ فہرست: { $needed } میں سے { $filled } ضروری نمبر، ابھی کسی پر فون نہیں کیا گیا
contacts-some-called = رابطہ فہرست: { $needed } میں سے { $filled } ضروری نمبر، { $new } پر ابھی فون نہیں کیا گیا، سب سے پرانا فون { $day }
contacts-all-called = رابطہ فہرست: { $needed } میں سے { $filled } ضروری نمبر، سب سے پرانا فون { $day }

note-title = نوٹ
note-hint = جو آپ محفوظ رکھنا چاہیں؛ سچ جھوٹ پر کوئی رائے نہیں
raise-title = کوئی فوری معاملہ
raise-later = ایسی بات جو ایک دن یا زیادہ انتظار کر سکتی ہے
raise-other = کوئی اور بات
raise-hint = کیا چاہیے، چند لفظوں میں
raise-other-do = نوٹ ہو گیا۔ اپنی رابطہ فہرست دیکھیں اور فون کریں۔ اس شخص کو اکیلا نہ چھوڑیں۔
raise-then = اور اب؟
topic-title = کون سا موضوع؟
stop-title = انٹرویو روکنا ہے؟
stop-person = ہاں: یہ شخص رکنا چاہتا ہے
stop-distress = ہاں: یہ شخص شدید پریشانی میں ہے
stop-danger = ہاں: جاری رکھنا محفوظ نہیں
stop-interpreter = ہاں: ترجمان کا مسئلہ
stop-other = ہاں: کوئی اور وجہ
stop-no = نہیں، جاری رکھیں

between-title = ایک حصہ ختم ہوا
between-ask = اس شخص کی حالت کیسی ہے؟ پوچھیں کہ کیا وقفہ اچھا رہے گا۔
between-settled = اگلا قدم چننے کے لیے کافی کہا جا چکا۔ آگے پوچھنا ضروری نہیں۔
between-go-on = جاری رکھیں: { $section }
between-break = وقفہ کریں (خالی اسکرین)
between-note = نوٹ شامل کریں
between-closing = اختتام پر جائیں (ضرورتیں، ڈر اور خواہشیں پھر بھی آئیں گی)
between-stop = رکیں اور محفوظ طریقے سے ختم کریں

told-title = جو بتایا جا چکا
told-topics = ان موضوعات پر نشان لگائیں جن کا ذکر بیان میں آ چکا۔ جو بتایا جا چکا وہ دوبارہ نہیں پوچھا جاتا۔
told-questions = ان سوالوں پر نشان لگائیں جن کا جواب بیان میں آ چکا۔
told-question = پہلے بتایا جا چکا
told-do-not-ask = یہ نہ پوچھیں۔ نوٹ کریں کہ کون سا جواب بتایا گیا۔
told-none = ان میں سے کوئی نہیں
told-later = بعد میں درج کریں
told-left-open = خالی چھوڑ دیں
told-later-esc = بعد میں درج کرنا: Esc (سطر بہ سطر طریقے میں: ?)
told-left-open-esc = خالی چھوڑنا: Esc (سطر بہ سطر طریقے میں: ?)

# The screen layer's own words. The blank and the harmless screen must not hint at an interview.
terminal-read-aloud = پڑھ کر سنائیں
terminal-for-you = آپ کے لیے
terminal-so-far = اب تک نوٹ کیا گیا
terminal-more-above = PgUp
terminal-more-below = مزید: PgDn
terminal-press-any-key = کوئی بھی بٹن دبائیں
terminal-locked-title = مقفل
terminal-locked = یہ لیپ ٹاپ { $minutes } منٹ تک اکیلا رہا۔ جاری رکھنے کے لیے اپنا پاس فریز لکھیں؛ محفوظ کر کے نکلنے کے لیے Ctrl-C دبائیں۔
terminal-locked-ask = پاس فریز:
terminal-locked-wrong = یہ وہ پاس فریز نہیں۔
terminal-locked-wait = اگلی کوشش تک سیکنڈ:
terminal-keys-acknowledge = آگے: Enter
terminal-keys-one = نمبر یا ↑ ↓، پھر Enter
terminal-keys-stroke = نمبر دباتے ہی درج ہو جاتا ہے
terminal-keys-several = نشان: نمبر یا Space، مکمل: Enter
terminal-keys-line = مکمل: Enter
terminal-keys-maybe-line = مکمل: Enter؛ خالی: چھوڑ دیا
terminal-keys-lines = اگلی سطر: Enter؛ مکمل: خالی سطر
terminal-keys-menu = نمبر یا ↑ ↓، پھر Enter    واپس: Esc
terminal-keys-message = کوئی بھی بٹن: آگے
terminal-keys-always = مینو: Esc  چھپائیں: Ctrl-X
terminal-keys-locked = آگے: Enter  محفوظ کر کے نکلیں: Ctrl-C
terminal-keys-harmless = بند کریں: Ctrl-X
terminal-choose-first = ابھی کچھ نہیں چنا گیا: نمبر لکھیں، یا ↑ ↓ استعمال کریں۔
terminal-mark-first = ابھی کسی پر نشان نہیں: نمبر لکھیں، یا Space سے نشان لگائیں۔
terminal-type-first = ابھی کچھ نہیں لکھا گیا۔ جواب نہ ہو تو مینو استعمال کریں۔
terminal-not-a-choice = یہ ان نمبروں میں سے نہیں۔
terminal-yes = ہاں
terminal-no = نہیں
terminal-yes-or-no = ہاں یا نہیں لکھیں۔
terminal-keys-choose = چنیں: ↑ ↓ اور Enter، یا تلاش کے لیے لکھیں؛ باہر: Esc
terminal-left-open = (چھوڑ دیا)
terminal-passphrase-again = وہی پاس فریز دوبارہ:
terminal-passphrases-differ = دونوں ایک جیسے نہیں۔ شروع سے لکھیں۔
terminal-plain-menu = مینو کے لیے ? لکھیں۔
terminal-plain-enter = آگے بڑھنے کے لیے Enter دبائیں۔
terminal-plain-one = نمبر لکھیں، پھر Enter۔
terminal-plain-several = نمبر لکھیں، بیچ میں خالی جگہ چھوڑیں، پھر Enter۔
terminal-plain-line = جواب لکھیں، پھر Enter۔
terminal-plain-lines = ایک کے بعد ایک سطر لکھیں۔ خالی سطر ختم کرتی ہے۔
terminal-plain-keeps = صرف Enter سے یہی رہتا ہے:
terminal-plain-empties = اکیلا - اسے خالی کر دیتا ہے۔
terminal-plain-left-out = صرف Enter اسے چھوڑ دیتا ہے۔
terminal-plain-leave = خالی سطر واپس لے جاتی ہے۔
terminal-plain-back = واپس آنے کے لیے Enter دبائیں۔
terminal-plain-not-taken = مقفل ہونے سے پہلے لکھا گیا، اور قبول نہیں ہوا:
terminal-crashed = خرابی: پروگرام میں خرابی کی وجہ سے پناہ (Panah) کو رکنا پڑا
    مدد: جس کی آپ نے تصدیق کی تھی وہ محفوظ ہے؛ دوبارہ شروع کریں اور `resume` چنیں

# Commands.
error-line = خرابی: { $fact }
error-help = مدد: { $help }
error-usage = استعمال: { $usage }
error-sentence = { $sentence }۔
error-way-out = { $way_out }۔
check-errors = { $count ->
    [one] 1 غلطی
   *[other] { $count } غلطیاں
}
check-warnings = { $count ->
    [one] 1 انتباہ
   *[other] { $count } انتباہات
}
check-not-used = { $count ->
    [one] { $id } میں ایک غلطی ہے؛ اس کے ساتھ کسی سے کچھ نہ پوچھا جائے
   *[other] { $id } میں { $count } غلطیاں ہیں؛ ان کے ساتھ کسی سے کچھ نہ پوچھا جائے
}
check-not-used-help = ہر غلطی اور اس کا حل یہاں دیکھیں، اور درست کریں: panah check { $folder }
check-good = { $count ->
    [one] 1 فائل جانچی گئی: کوئی خرابی نہیں ملی
   *[other] { $count } فائلیں جانچی گئیں: کوئی خرابی نہیں ملی
}

# Proofs.
reach-item = نکتہ { $name } کیسے پوچھا جاتا ہے۔
reach-indicator = یہ اشارہ کیسے سامنے آتا ہے: { $name }
reach-need = یہ ضرورت کیسے معلوم ہوتی ہے: { $name }
reach-rule = اس قاعدے کی شرط کیسے پوری ہوتی ہے: { $name }
reach-leading = یہ اگلا قدم کیسے مرکزی بنتا ہے: { $name }
reach-beside = یہ مرکزی قدم کے ساتھ کیسے آتا ہے: { $name }
reach-with = ان جوابات کے ساتھ، بات چیت کی ترتیب میں، باقی جواب کچھ بھی ہوں:
reach-always = جواب کچھ بھی ہوں۔
reach-never = کوئی جواب اس تک نہیں لے جاتے۔
reach-undecided = دیے گئے وقت میں یہ طے نہیں ہوا۔ زیادہ وقت --seconds سے دیں، اور پہلے panah check سے دیکھ لیں کہ سوالنامے میں کوئی خرابی تو نہیں۔
reach-disagreed = ثبوت اور انٹرویو آپس میں نہیں ملتے ({ $about })۔ یہ پروگرام کی خرابی ہے؛ براہِ مہربانی سوالنامے کے ساتھ اس کی اطلاع دیں۔
reach-item-line = { $text } ({ $id })
reach-none = انتخاب میں سے کوئی نہیں
reach-closes = اہلکار { $id } سے پہلے اختتام پر جاتا ہے۔
reach-stops = اہلکار { $id } سے پہلے رک جاتا ہے۔
reach-closes-then = پھر اہلکار اختتام پر جاتا ہے۔
reach-stops-then = پھر اہلکار رک جاتا ہے۔
reach-unknown = جو پوچھا یا اخذ کیا جاتا ہے اس میں `{ $name }` نام کی کوئی چیز نہیں
check-unlisted = { $file }: الفاظ کے { $all } قاعدوں میں سے { $count } نہیں دیکھے گئے، کیونکہ { $language } کے لیے لفظوں کی فہرست نہیں: { $rules }۔ جو یہ زبان بولتا ہو وہ سوالوں کو خود ان پر پرکھے؛ ہر قاعدہ کیا مانگتا ہے: panah explain { $first }
check-proved = { $id }: { $statements } باتیں ہر ممکن جواب کے لیے درست ہیں
check-proved-quick = { $id }: { $statements } باتیں ہر ممکن جواب کے لیے درست ہیں؛ جس انٹرویو کو کوئی بیچ میں نہ روکے اس میں { $from } سے { $to } نکات پوچھے جاتے ہیں اور ایک منٹ سے کم سے { $longest } منٹ تک لگتے ہیں
check-proved-minute = { $id }: { $statements } باتیں ہر ممکن جواب کے لیے درست ہیں؛ جس انٹرویو کو کوئی بیچ میں نہ روکے اس میں { $from } سے { $to } نکات پوچھے جاتے ہیں اور زیادہ سے زیادہ ایک منٹ لگتا ہے
check-unshown = { $id }: اشاروں کی پوری فہرست کے { $all } میں سے { $count } کو یہاں کا کوئی جواب ظاہر نہیں کرتا؛ وہ کون سے ہیں: panah explain questionnaire:{ $id } (اپنے فولڈر کے لیے --definitions کے ساتھ)
check-proved-long = { $id }: { $statements } باتیں ہر ممکن جواب کے لیے درست ہیں؛ جس انٹرویو کو کوئی بیچ میں نہ روکے اس میں { $from } سے { $to } نکات پوچھے جاتے ہیں اور { $shortest } سے { $longest } منٹ لگتے ہیں
passphrase-ask = پاس فریز:
passphrase-wrong = اس پاس فریز سے یہاں کچھ نہیں کھلتا۔ دوبارہ کوشش کریں۔
passphrase-new = نیا پاس فریز:
passphrase-new-help = کم از کم 15 حروف یا نشان، جیسے چار یا پانچ الفاظ؛ اس کے سوا کوئی قاعدہ نہیں
passphrase-new-lost = آپ کا پاس فریز اس لیپ ٹاپ پر آپ کے انٹرویو اور ریکارڈ مہر بند کرتا ہے۔ یہ بھول جائے تو وہ سب ضائع ہو جاتے ہیں: انہیں کوئی نہیں کھول سکتا۔
passphrase-wait = آخری بار کھلنے کے بعد { $count } غلط پاس فریز؛ { $seconds } سیکنڈ انتظار کریں۔
passphrase-failed-before = { $count ->
    [one] آپ کے پچھلی بار یہاں ہونے کے بعد اس لیپ ٹاپ پر 1 پاس فریز ناکام ہوا۔ اگر یہ آپ نے نہیں کیا تو اپنے نگران افسر کو بتائیں: ہو سکتا ہے کوئی اندازے لگا رہا ہو۔
   *[other] آپ کے پچھلی بار یہاں ہونے کے بعد اس لیپ ٹاپ پر { $count } پاس فریز ناکام ہوئے۔ اگر یہ آپ نے نہیں کیا تو اپنے نگران افسر کو بتائیں: ہو سکتا ہے کوئی اندازے لگا رہا ہو۔
}
harmless-title = گاڑیوں کا رجسٹر
harmless-text =
    ٹرک        آج 14        گزشتہ کل 17
    بسیں       آج  6        گزشتہ کل  5
    گاڑیاں     آج 41        گزشتہ کل 38
    پھاٹک 06:00 اور 14:00 پر دیکھا گیا۔ کوئی خرابی نہیں۔
main-title = پناہ (Panah)
main-screen = انٹرویو کریں
main-resume = ادھورا انٹرویو جاری رکھیں
main-list = ریکارڈوں کی فہرست
main-show = ریکارڈ پڑھیں
main-refer = کسی کو سروس کے پاس ریفر کریں
main-refer-which = کون سا ریکارڈ؟ اس کی شناخت کے پہلے حروف لکھیں:
main-follow-up = ریفرل کے بعد: اب کیا کرنا ہے
main-practise = فرضی کیس کے ساتھ مشق کریں
main-new = یہاں نئے ہیں؟ پہلے مشق کریں: تقریباً دس منٹ، سامنے والے شخص کا کردار پروگرام ادا کرتا ہے؛ کوئی حقیقی نہیں، اور کچھ محفوظ نہیں ہوتا۔
main-practise-title = مشق
main-practise-play = کیس پر مشق کریں؛ کچھ محفوظ نہیں ہوتا
main-practise-keep = کیس پر مشق کریں اور اسے مہر بند محفوظ رکھیں
main-practise-resume = چھوڑی ہوئی مشق جاری رکھیں
main-practise-look-back = محفوظ مشق کا جائزہ دوبارہ دیکھیں
main-practise-which = کون سی مشق؟ اس کی شناخت کے پہلے چند حروف لکھیں:
main-setup = رابطہ فہرست: چوکی کسے فون کر سکتی ہے
main-leave = باہر نکلیں
# The contact sheet and the setup.
sheet-title = رابطہ فہرست
sheet-empty = اس لیپ ٹاپ کی رابطہ فہرست خالی ہے۔ ہنگامی حالت میں کوئی صفحہ نہیں بتا سکتا کہ کسے فون کریں۔
sheet-missing = ان کے لیے کوئی نمبر نہیں: { $names }۔
sheet-not-called = ابھی تک فون نہیں کیا گیا، اس لیے کسی کو معلوم نہیں کہ نمبر درست ہے: { $names }۔
sheet-old = { $days } دن کے اندر فون نہیں کیا گیا، اس لیے ہو سکتا ہے بدل گیا ہو: { $names }۔
sheet-mended-by = درست کرنے کے لیے: “panah setup”۔ انٹرویو اس کے بغیر جاری رہ سکتا ہے: اپنی چوکی کی کاغذی فہرست پاس رکھیں۔
sheet-wanting = اس لیپ ٹاپ کی رابطہ فہرست خالی، نامکمل یا پرانی ہے۔ درست کرنے کے لیے: panah setup
sheet-no-country = رابطہ فہرست کا ملک، { $country }، ان تعریفات میں نہیں، یا وہ اسے بچہ کہتا ہے جس سے یہ سوالنامہ بالغ کے طور پر پوچھتا ہے؛ اس کا قانون استعمال نہیں ہوتا۔
sheet-nothing = درج نہیں
sheet-agency = ادارہ: { $value }
sheet-country = ملک: { $value }
sheet-languages = زبانیں: { $value }
sheet-interviewers = انٹرویو کرنے والے: { $value }
sheet-interviewers-count = خواتین { $women }، مرد { $men }، دیگر { $other }
sheet-col-line = کس لیے
sheet-col-name = کون جواب دیتا ہے
sheet-col-number = نمبر
sheet-col-called = فون کی تاریخ
sheet-line-needed = نمبر نہیں: ضروری ہے
sheet-line-not-called = ابھی نہیں
sheet-line-old = { $day }: دوبارہ فون کریں
setup-none = یہاں ابھی کچھ ترتیب نہیں دیا گیا: panah setup
setup-anew = اب آپ جو لکھیں گے وہ اس کی جگہ لے گا۔
setup-left = جتنے جواب دیے گئے سب محفوظ ہیں۔ جاری رکھنے کے لیے: panah setup
setup-shows-numbers = اس میں نمبر دکھائے جاتے ہیں: پناہ گاہ کا نمبر وہاں رہنے والوں کو خطرے میں ڈالتا ہے۔ اسے ایسی کسی اسکرین یا کاغذ پر نہ چھوڑیں جسے دوسرے دیکھتے ہوں۔
setup-which = کیا بدلنا ہے؟
setup-all = سب کچھ، باری باری
setup-wanting = جو نہیں ہے، جس پر ابھی فون نہیں کیا گیا، یا جو پرانا ہے
setup-one = ایک سطر
setup-which-line = کون سی سطر؟
setup-agency = آپ کا ادارہ:
setup-agency-other = کوئی دوسرا ادارہ: اس کا نام لکھیں
setup-agency-help = یہاں لکھا ہوا رکھنے کے لیے Enter، باہر نکلنے کے لیے Ctrl-C؛ جتنے جواب دیے گئے وہ محفوظ ہیں۔
setup-country = یہ چوکی کس ملک میں ہے؟
setup-languages = وہ زبانیں جو اس چوکی پر کوئی بولتا ہے:
setup-languages-help = بیچ میں کوما لگائیں
setup-women = یہاں کتنی خواتین انٹرویو کرتی ہیں؟
setup-men = کتنے مرد؟
setup-other = کتنے دیگر؟
setup-not-a-count = یہاں عدد چاہیے، جہاں کوئی نہ ہو وہاں 0
setup-name = { $place } { $what }۔ وہاں کون جواب دیتا ہے؟
setup-number = { $place } { $what }۔ نمبر:
setup-called = { $place } { $what }۔ کیا آپ نے اس پر فون کیا ہے؟
setup-called-kept = پہلے کی طرح: { $day } کو
setup-called-today = ہاں، آج
setup-called-on = ہاں، کسی اور دن
setup-called-not = ابھی نہیں
setup-day = { $place } { $what }۔ کس دن؟
setup-day-help = جیسے YYYY-MM-DD 2026-11-02
setup-day-none = ایسا کوئی دن نہیں؛ یوں لکھیں: YYYY-MM-DD 2026-11-02
setup-day-to-come = وہ دن ابھی آنا ہے: اس لیپ ٹاپ کی گھڑی کے مطابق آج { $today } ہے
setup-note = { $place } { $what }۔ کوئی نوٹ، جیسے اوقات:
screen-which = کون سا انٹرویو؟
screen-unfinished = ایک ادھورا انٹرویو موجود ہے۔ اب کیا کرنا ہے؟
screen-new = نیا انٹرویو شروع کریں
screen-resume = ادھورا انٹرویو جاری رکھیں
screen-left = جہاں تک ہوا، محفوظ اور مہر بند ہے۔ جاری رکھنے کے لیے: panah resume
screen-not-saved = جو کام آپ نے ابھی کیا وہ محفوظ نہیں ہوا: { $why }
screen-not-saved-help = اسے کاغذ پر لکھ لیں؛ اس سے پہلے کا سب کچھ محفوظ ہے؛ ڈسک ٹھیک ہونے پر `panah resume` سے جاری رکھیں
screen-sealed = ریکارڈ { $id } کے طور پر مہر بند ہو گیا
screen-sealed-title = ریکارڈ مہر بند ہے
screen-who-can-open = یہ صرف آپ کے پاس فریز سے، اور اسی لیپ ٹاپ پر کھل سکتا ہے۔
screen-who-can-open-unit = یہ صرف یونٹ کی کلیدوں ({ $keys }) کے لیے مہر بند ہے: اس لیپ ٹاپ پر کوئی اسے نہیں کھول سکتا۔ نئی بات panah amend سے شامل ہوتی ہے؛ panah transfer اسے یونٹ تک پہنچاتا ہے۔
screen-after = ایک منٹ اپنے لیے نکالیں۔ اگر دل پر بوجھ ہو تو کسی ساتھی اہلکار سے بات کریں؛ اس کے لیے نام بتانے کی ضرورت نہیں۔
answers-in-the-clear = فائل { $file } کھلی پڑی ہے، مہر بند نہیں: کام ہو جائے تو اسے مٹا دیں۔
resume-none = کوئی ادھورا انٹرویو نہیں۔
resume-which = کون سا انٹرویو؟
resume-what = اب کیا کرنا ہے؟
resume-go-on = اسے جاری رکھیں
resume-discard = اسے ہمیشہ کے لیے مٹا دیں
resume-leave = اسے ایسے ہی رہنے دیں
resume-discard-sure = اس میں نوٹ کیا گیا سب کچھ تلف ہو جائے گا۔ اسے مٹانا ہے؟
resume-discarded = مٹا دیا گیا۔
resume-line = شروع { $begun }، آخری بار { $last }: { $answered } نکات مکمل، { $title } { $version }
resume-in-use-help = اسی ونڈو میں جاری رکھیں، یا پہلے اسے بند کریں
resume-in-use = { $id }: دوسری ونڈو میں کھلا ہے ({ $holder })
resume-faulty = { $id }: { $why }
resume-empty = { $id }: اپنے پہلے نکتے سے پہلے ہی رک گیا
resume-torn-title = ایک چیز محفوظ نہیں ہوئی
resume-torn = رکاوٹ سے پہلے کا آخری کام ڈسک تک نہیں پہنچا تھا۔ یہاں سے جاری رکھیں: { $item }
settled-finished = { $count ->
    [one] رکاوٹ کے بعد ایک انٹرویو کا جو کچھ بچا تھا وہ درست کر دیا گیا: وہ مہر بند ہے، یا کبھی شروع ہی نہیں ہوا تھا۔
   *[other] رکاوٹ کے بعد { $count } انٹرویوز کا جو کچھ بچا تھا وہ درست کر دیا گیا: وہ مہر بند ہیں، یا کبھی شروع ہی نہیں ہوئے تھے۔
}
settled-swept = { $count ->
    [one] ایک فائل جو کسی رکاوٹ کے وقت آدھی لکھی گئی تھی ہٹا دی گئی؛ اس سے کچھ ضائع نہیں ہوا۔
   *[other] { $count } فائلیں جو کسی رکاوٹ کے وقت آدھی لکھی گئی تھیں ہٹا دی گئیں؛ اس سے کچھ ضائع نہیں ہوا۔
}
settled-recovery-withdrawn = کسی نے یہاں آپ کی کلید کی بحالی مانگی تھی۔ آپ کو اس کی ضرورت نہیں، اس لیے وہ درخواست کالعدم ہے۔ اگر یہ آپ نے نہیں کیا تو یونٹ اور اپنے نگران افسر کو بتائیں۔
settled-strange = ایک چیز جو وہاں کی نہیں: { $file }؛ اسے نہیں چھیڑا گیا۔
list-title = ریکارڈ
list-none = یہاں کوئی ریکارڈ مہر بند نہیں۔
list-more = یہ کیا ہیں: panah list --details
list-id = آئی ڈی
list-who = کون کھول سکتا ہے
list-who-officer = اس کا اہلکار، پاس فریز سے
list-who-unit = یونٹ؛ اس لیپ ٹاپ پر کوئی نہیں کھول سکتا
list-who-here = اس کمپیوٹر کے اہلکار، پاس فریز سے
list-vanished = اس کی فائل غائب ہے، اور یونٹ نے اس کی تصدیق نہیں کی۔ اسے بیک اپ میں اور آخری یو ایس بی پر تلاش کریں، اور یونٹ کو بتائیں۔
list-who-officer-long = جن کا مواد دکھایا گیا ہے وہ اس لیپ ٹاپ پر آپ کے پاس فریز سے کھل سکتے ہیں۔
list-who-unit-long = جو یونٹ کے لیے مہر بند ہے وہ وہیں کھل سکتا ہے، اور اس لیپ ٹاپ پر کوئی اسے نہیں کھول سکتا۔
list-who-colleague-long = ساتھی اہلکار کے ریکارڈ اسی کے پاس فریز سے کھلتے ہیں۔
list-closed = بند ہوا (UTC)
list-recommended = سفارش
list-decided = فیصلہ
list-undecided = ابھی نہیں
list-amends = { $id } میں اضافہ
list-unfinished = { $count ->
    [one] 1 انٹرویو ادھورا ہے: panah resume
   *[other] { $count } انٹرویو ادھورے ہیں: panah resume
}
drafts-of-colleagues = { $count ->
    [one] ساتھی اہلکار کا 1 انٹرویو، جو ابھی بند نہیں ہوا، یہاں محفوظ ہے؛ وہ انہی کا ہے اور دکھایا نہیں جاتا۔
   *[other] ساتھی اہلکاروں کے { $count } انٹرویو، جو ابھی بند نہیں ہوئے، یہاں محفوظ ہیں؛ وہ انہی کے ہیں اور دکھائے نہیں جاتے۔
}
show-title = ریکارڈ
show-which = ریکارڈ کی آئی ڈی، یا اس کا ابتدائی حصہ
amend-title = ریکارڈ میں اضافہ کریں
amend-text = جو شامل کرنا ہے۔ ریکارڈ میں کچھ بدلا نہیں جاتا۔ اضافہ کیے بغیر نکلنے کے لیے Esc دبائیں۔
amend-sealed-away = یہ ریکارڈ صرف یونٹ میں کھل سکتا ہے۔ آپ جو شامل کریں گے وہ بھی وہیں جائے گا، اور یہاں دوبارہ نہیں دکھایا جائے گا۔
amend-done = ریکارڈ { $id } میں شامل ہو گیا۔
decide-title = سفارش اور فیصلہ
decide-as-recommended = سفارش کے مطابق فیصلہ کریں
decide-judgement = پیشہ ورانہ رائے کی بنیاد پر ریفر کریں (وجہ کے ساتھ)
decide-otherwise = کچھ اور فیصلہ کریں (وجہ کے ساتھ)
decide-details = تفصیل دکھائیں: اشارے، طریقے، ماخذ
decide-later = فیصلہ بعد میں کریں
decide-still = ابھی کوئی فیصلہ درج نہیں۔ سفارش: { $name }
decide-not-now = ابھی نہیں
decide-which = آپ کا فیصلہ کیا ہے؟
decide-how-soon = کتنی جلدی؟
decide-reason = آپ کی وجہ۔ یہ سفارش کے ساتھ محفوظ رہتی ہے۔
decide-reason-hint = جو آپ نے دیکھا یا جو آپ کو معلوم ہے، اور جوابات سے ظاہر نہیں ہوتا

# --- Families and groups --------------------------------------------------------------------

group-ask = یہ شخص دوسروں کے ساتھ آیا۔ کیا اس ریکارڈ کو ان کے ریکارڈوں سے جوڑنا ہے؟
group-new = یہ ان میں پہلا شخص ہے: نیا کوڈ بنائیں
group-known = ایک ریکارڈ پہلے سے ہے: اس کا کوڈ لکھیں
group-none = نہ جوڑیں
group-type = خاندان یا گروہ کا کوڈ
list-group = گروہ
report-group = کوڈ { $code } کے ذریعے دوسروں کے ریکارڈوں سے جڑا ہوا۔
screen-group = خاندان یا گروہ کا کوڈ: { $code }۔ باقیوں کے ساتھ “ایک ریکارڈ پہلے سے ہے” چنیں، اور وہاں یہ کوڈ لکھیں۔ ان میں سے ہر ایک سے اکیلے میں بات کریں۔

# --- Entering a talk that was held on paper ------------------------------------------------------

paper-day = بات چیت کس دن ہوئی؟
paper-day-help = پرچے کے ہر صفحے کے نیچے یہ لکھا ہونا چاہیے: { $sheet }
paper-day-again = گزرا ہوا کوئی دن، یوں لکھا ہوا: YYYY-MM-DD 2026-03-31
paper-item = کاغذ سے · { $section }
paper-number = نکتہ { $number }
paper-how = جو پرچے پر لکھا ہے وہ درج کریں۔ Esc: جواب نہیں دینا چاہا، معلوم نہیں۔
report-on-paper = بات چیت { $day } کو کاغذ پر ہوئی اور بعد میں درج کی گئی۔
# The prompt sheet on paper. Of several lines the first is a heading, and each other one a point.
sheet-identity = ورژن { $version } · { $digits } · { $jurisdiction }
sheet-blank = خالی پرچہ۔ بھرنے کے بعد: تالے میں رکھیں، آج ہی درج کریں، پھر تلف کریں۔ اس پر کوئی نام نہ لکھیں۔
sheet-date = تاریخ، وقت
sheet-code = ریکارڈ یا گروہ کا کوڈ
sheet-language = زبان
sheet-interpreter = ترجمان
sheet-initials = اہلکار
sheet-foot-code = کوڈ __________________
sheet-do =
    یہ کریں
    حفاظت، درد، پیاس، بھوک اور نیند پہلے ہیں۔ سوال انتظار کر سکتے ہیں۔
    ایسی جگہ ڈھونڈیں جہاں آپ دونوں کو کوئی نہ دیکھے نہ سنے۔ ہر گروہ میں ساتھ آنے والوں کو الگ رکھیں۔
    آپ میں سے ایک پوچھے۔ ایسے بیٹھیں کہ بیچ میں میز نہ ہو، اور یہ شخص دروازے سے زیادہ قریب ہو۔
    بتائیں کہ آپ کون ہیں، بات چیت کس لیے ہے، اور دوسروں کو کیا بتانا آپ پر لازم ہے۔
    پہلے سنیں۔ اس شخص کے اپنے لفظ لکھیں، خاص طور پر کام، مالک اور قرض کے لیے۔
    جو آپ نے دیکھا اسے اس سے الگ لکھیں جو کہا گیا۔
    کوئی اندر آ جائے تو یہ پرچہ الٹ دیں اور موسم کی بات کریں۔
    ہر “نہیں” کو جواب مانیں۔ مدد کا دارومدار اس پر نہیں۔
sheet-never =
    یہ کبھی نہ کریں
    ایسا وعدہ کرنا جسے پورا کرنا آپ کے اختیار میں نہیں۔ اس بات چیت کی وجہ سے دھمکی دینا، روک رکھنا یا واپس بھیجنا۔
    شک یا صدمہ ظاہر کرنا۔ “کیوں” پوچھنا۔
    ساتھ آنے والے، رشتہ دار یا بچے سے ترجمہ کرانا۔
    پردے والے کاموں کی تفصیل پوچھنا۔ چھونا۔ زخموں کی تصویر لینا۔
    جو کہا گیا وہ ساتھ آنے والوں یا آجر کو بتانا۔
    جو بتایا جا چکا وہ دوبارہ پوچھنا۔
    قانون یا پناہ کی درخواست پر مشورہ دینا: ایسے شخص کا نام بتائیں جو دے سکتا ہو۔
    لیبل لگانا؛ اس کے بجائے کہیں: “یہ شخص”، “کاغذات کے بغیر آیا”، “ہمیں بتایا”، “جواب نہیں دیا”۔
sheet-distress = اگر برداشت سے باہر ہو جائے
sheet-signs =
    علامتیں
    کانپنا، رونا، تیز سانس، پسینہ، درد
    خالی نگاہ، کوئی جواب نہیں، یہ معلوم نہیں کہ کہاں ہے
    اچانک غصہ، اچانک بے حسی، نظریں دروازے پر
sheet-respond =
    کیا کریں
    پوچھنا روک دیں۔ دھیمی آواز میں کہیں: “ہم رک سکتے ہیں۔” پانی، ہوا، وقفے کا پوچھیں۔
    پاؤں زمین پر۔ آہستہ آہستہ سانس باہر چھوڑیں۔ ان چیزوں کے نام لیں جو آپ دونوں کو نظر آ رہی ہیں۔ بتائیں کہ آپ کہاں ہیں۔
    پوچھیں کہ کس چیز سے مدد ہوگی۔ نہ چھوئیں، نہ زور دیں۔ صرف اس وقت جاری رکھیں جب یہ شخص خود کہے۔
    جینا نہ چاہنے کی باتیں: اس کے بارے میں صاف پوچھیں، ساتھ رہیں، ڈاکٹر کو بلائیں، راز رکھنے کا وعدہ نہ کریں۔
    مکمل طور پر روک دیں اگر یہ شخص کہے، اگر کوئی ایسا قریب ہو جس سے ڈر ہے، اگر ڈاکٹر کی ضرورت ہو، یا اگر آپ خود جاری نہ رکھ سکیں۔
sheet-contact = اس چوکی کی رابطہ فہرست
sheet-contact-name = نام
sheet-contact-number = نمبر
sheet-contact-called = فون کی تاریخ
sheet-legend-aloud = موٹی لکیر کے ساتھ لکھے الفاظ پڑھ کر سنائے جاتے ہیں۔ باقی سب آپ کے لیے ہیں۔
sheet-legend-one = ایک پر نشان لگائیں۔
sheet-legend-several = جو جو درست ہو سب پر نشان لگائیں۔
sheet-legend-numbers = جوابات پڑھ کر نہ سنائیں، سوائے اس کے کہ ان کے ساتھ لکیر ہو: جو کہا گیا اس پر نشان لگائیں۔ پروگرام بڑے نمبر پوچھتا ہے، اور چھوٹے نمبر اس کے جوابات ہیں۔
sheet-legend-always = ● سب سے پوچھا جاتا ہے، وہاں بھی جہاں باقی چھوڑ دیا جائے۔ ■ رکنے کے بعد بھی پوچھا جاتا ہے۔
sheet-only-child = صرف جب اس شخص کی عمر 18 سال سے کم ہو یا اس کا امکان ہو۔
sheet-not-child = جب اس شخص کی عمر 18 سال سے کم ہو یا اس کا امکان ہو تو یہ نہیں۔
sheet-only-consent = صرف نمبر { $number } پر “ہاں” کے بعد۔
sheet-only-if = صرف اس صورت میں کہ { $condition }۔
sheet-say = کہیں
sheet-listen = سنیں
sheet-ask = پوچھیں
sheet-consent = رضامندی
sheet-declined = جواب نہیں دینا چاہا
sheet-not-known = معلوم نہیں
sheet-cannot-tell = کہا نہیں جا سکتا
sheet-told = پہلے بتایا جا چکا
sheet-seen = جو آپ نے دیکھا یا سنا
sheet-if-no = جواب “نہیں” ہو تو: { $advice } { $then }
sheet-then-go-on = پھر جاری رکھیں۔
sheet-then-needs = اس وقت تک صرف ● والے حصے پوچھیں۔
sheet-then-stop = اس وقت تک رکیں: صرف وہ پوچھیں جس پر ■ ہے۔
sheet-refused-close = “نہیں” کے بعد ● والے حصوں سے جاری رکھیں۔
sheet-refused-go-on = “نہیں” کے بعد وہ حصے چھوڑ دیں جو اس رضامندی پر موقوف ہیں۔
sheet-after = بات چیت کے بعد
sheet-before-parting =
    اس شخص کے جانے سے پہلے
    میں نے جو نوٹ کیا وہ دہرا کر سنایا، اور درست کیا۔
    اس شخص کو معلوم ہے کہ آگے کیا ہوگا، کون آئے گا، اور کب۔
    اس شخص کو معلوم ہے کہ دروازہ کھلا ہے، “نہیں” کے بعد بھی۔
    اس شخص تک پہنچنے کا محفوظ طریقہ اور محفوظ وقت طے ہے، یا یہ کہ ایسا کوئی نہیں۔
    یہ شخص جو کچھ ساتھ لے جا رہا ہے اس میں کوئی ایسی چیز نہیں جو اسے خطرے میں ڈالے۔
    ہم نے کسی خوشگوار بات پر ختم کیا۔
sheet-agreed =
    جو طے ہوا
    کسے فون کیا گیا، کب، اور انہوں نے کیا کہا۔ کون کیا کرے گا، کب تک۔
sheet-yourself =
    اپنے لیے
    میں نے کوئی وعدہ نہیں کیا۔ اگر کیا ہے تو میرے نگران افسر کو معلوم ہے۔
    جو میں نے دیکھا وہ اس سے الگ لکھا ہے جو کہا گیا۔
    اگر اس نے مجھے ہلا دیا تو آج ہی کسی سے بات کرنی ہے۔
sheet-enter = اندراج کریں
sheet-enter-how = آج، چوکی کے لیپ ٹاپ پر:
sheet-enter-then = یہ اس پرچے کے نمبر پوچھتا ہے۔ ہر صفحے کے نیچے لکھے ورژن اور آٹھ حروف و اعداد کا اسکرین والوں سے مقابلہ کریں۔ ریکارڈ مہر بند ہو جائے تو ہر صفحہ تلف کریں: باریک پھاڑیں یا جلا دیں۔ نہ نقل بنائیں نہ تصویر لیں۔
print-name-it = کسی ملک کا نام نہیں دیا گیا، اور رابطہ فہرست کا ملک مہر بند ہے۔ اسے پرچے پر لانے کے لیے: --jurisdiction pakistan
print-written = سوالات کا پرچہ { $file } میں ہے۔ اسے براؤزر میں کھولیں اور A4 کاغذ پر چھاپیں۔ جب تک بھرا نہ جائے، اس میں کسی شخص کے بارے میں کچھ نہیں۔

## Pages of an exercise: the actor's card, the observer's sheet, the debriefing
exercise-marker = مشق
exercise-identity = { $id } { $version } · { $digits } · { $questionnaire } · تقریباً { $minutes } منٹ
exercise-if-private = کوئی اور نہ آپ کو دیکھ رہا ہو نہ سن رہا ہو
exercise-if-interpreter = ترجمہ کرنے والے کا یہاں کسی سے کوئی تعلق نہ ہو
exercise-if-wished_sex = آپ کی خواہش کے مطابق عورت یا مرد سوال کرے
exercise-if-open = سوال کھلا یا کریدنے والا ہو، ہاں یا نہیں والا نہیں
exercise-if-break = وقفہ ہو چکا ہو، اور اگر پریشانی ہوئی تھی تو اس کے بعد
exercise-if-trust = آپ کا اعتماد کم از کم { $height } ہو
exercise-manner-open = کھلا سوال
exercise-manner-probing = کریدنے والا سوال
exercise-manner-closed = ہاں یا نہیں والا سوال
exercise-manner-leading = جواب سجھانے والا سوال
exercise-manner-multiple = ایک ساتھ کئی سوال
exercise-manner-forced_choice = گنے چنے جوابوں میں سے مجبوری کا انتخاب
exercise-manner-statement = بیان یا رائے
print-actor-written = اداکار کا کارڈ { $file } میں ہے۔ اسے صرف وہی پڑھے جو اس شخص کا کردار ادا کرے۔
print-observer-written = مشاہدے کا پرچہ { $file } میں ہے۔ اس پر درست جواب لکھے ہیں: سیکھنے والا اسے جائزے سے پہلے نہ دیکھے۔
actor-title = آپ کا کردار
actor-rules =
    کردار کیسے ادا کریں
    جو پوچھا جائے اسی کا جواب دیں، اس سے زیادہ نہیں۔ جہاں الفاظ لکھے ہیں وہی کہیں؛ باقی جگہ اپنے، تھوڑے اور سادہ الفاظ۔
    جہاں شرط پوری نہ ہو وہاں ”ورنہ“ کے نیچے لکھی بات کہیں۔ یہ کسی کو پکڑنے کے لیے جھوٹ نہیں: جو ابھی محفوظ نہ ہو وہ اسی طرح بولتا ہے۔
    اپنے اعتماد کا حساب رکھیں۔ شک ہو تو کم بتائیں۔
    کسی اصلی معاملے کی کوئی بات اور کوئی نام نہ لائیں۔ نہ لہجے کی نقل، نہ مذاق۔
    کوئی بھی، آپ بھی، کسی بھی وقت ”مشق ختم“ کہہ سکتا ہے۔ تب سب فوراً رک جائیں۔
actor-where = آپ کہاں ہیں
actor-scene-check = سیکھنے والا کیا دیکھتا ہے
actor-scene-first = شروع میں کیسا ہے
actor-scene-then = درست کیے جانے کے بعد کیسا ہے
actor-companion = آپ کے ساتھ: { $who }: { $does }، جب تک یہ نہ ہو جائے: { $gate }
actor-interpreter = ترجمان:
actor-interpreter-tied = ترجمان ایسے کسی کا ہے جس سے آپ ڈرتے ہیں۔
actor-interpreter-free = ترجمان کا یہاں کسی سے کوئی تعلق نہیں۔
actor-trust = آپ کا اعتماد، 0 سے 5 تک
actor-trust-start = یہ { $start } سے شروع ہوتا ہے۔
actor-trust-by = { $manner } ({ $by })
actor-trust-wins = یہ اس سے بڑھتا ہے: { $manners }
actor-trust-costs = یہ اس سے گھٹتا ہے: { $manners }
actor-trust-always = وعدہ، دھمکی یا بے یقینی، سوال جو بھی ہو، 2 گھٹاتی ہے۔ پریشانی کے وقت وقفہ، اور کچھ بیچ میں آ جائے تو آپ کے کام کی بات، 1 بڑھاتی ہے۔
actor-only = یہ آپ صرف تب بتائیں جب
actor-if = صرف جب
actor-else = ورنہ
actor-silent = آپ کچھ نہیں کہتے۔
actor-never = یہ آپ کبھی نہ بتائیں
actor-freely = یہ آپ کھل کر بتائیں
actor-others = سچ، جو آپ اپنے الفاظ میں کھل کر بتائیں
actor-strain = پریشانی، اور جو بیچ میں آ جائے
actor-distress-at = اس سوال کے بعد:
actor-distress-break = اگر سیکھنے والا وقفہ دے یا فیصلہ آپ پر چھوڑے: سانس لیں، اور جب تیار ہوں تب آگے بڑھیں۔
actor-distress-on = اگر سیکھنے والا نہ رکے: آپ کا اعتماد گھٹ جاتا ہے، اور اس بارے میں آپ مزید نہیں بتاتے:
actor-event-before = اس سوال سے پہلے:
actor-event-wise = جو آپ کے کام کا ہے:
actor-event-unwise = جو نہیں ہے:
actor-after =
    بعد میں
    کردار سے نکل آئیں: اپنا نام لیں، اٹھیں، کچھ پئیں۔
    پھر سیکھنے والے کو دو باتیں بتائیں: ”مجھے لگا کہ میری بات مانی گئی جب …“ اور ”میں نے چپ سادھ لی جب …“
    جب تک سیکھنے والا خود نہ بول لے، درست جوابوں کے بارے میں کچھ نہ کہیں۔
observer-title = مشاہدے کا پرچہ
observer-trainee = سیکھنے والا (کوڈ)
observer-observer = مشاہدہ کرنے والا (کوڈ)
observer-begins = آغاز
observer-ends = اختتام
observer-rules =
    مشاہدہ کیسے کریں
    ایسی جگہ بیٹھیں جہاں کسی کو آپ کی طرف نہ دیکھنا پڑے۔ آخر تک کچھ نہ کہیں۔
    وہ لکھیں جو کہا اور کیا گیا، وہ نہیں جو آپ کرتے۔ دو مشاہدہ کرنے والے الگ الگ لکھیں اور بعد میں ملائیں۔
    کمرے میں کسی کی طبیعت ٹھیک نہ ہو تو فوراً ”مشق ختم“ کہیں۔
observer-brief = سیکھنے والے کو پہلے سے کیا معلوم ہے
observer-questions = سوال، اپنی ترتیب میں
observer-questions-how = ہر سوال کے لیے اگلے خانے میں ایک نشان۔ موٹی لکیر کے اوپر: شخص کو بتانے دیا گیا۔ نیچے: نہیں۔ وقفے کے نیچے B اور جو نہیں ہونا چاہیے اس کے نیچے X لکھیں۔
observer-gates = پہلے سوال سے پہلے
observer-gate = کس کا خیال رکھنا ہے
observer-gate-at-once = خیال رکھا
observer-gate-put-right = بعد میں درست کیا
observer-gate-not = نہیں
observer-violations = جس سے مشق خود ہی ناکام ہو جاتی ہے
observer-violations-how = الفاظ لکھ لیں، تاکہ ان پر بات ہو سکے۔
observer-minute = منٹ
observer-strain = پریشانی، وقفے، اور جو بیچ میں آ جائے
observer-distress = ”{ $item }“ پر پریشانی۔ { $what }
observer-event = ”{ $item }“ سے پہلے۔ { $what }
observer-served = وقفہ دیا، یا کام آیا
observer-went-on = نہ رکا، یا کام نہ آیا
observer-breaks = دوسرے وقفے
observer-scales = پیمانے
observer-scales-how = ہر ایک میں ایک عدد پر دائرہ لگائیں۔ 2 اور 4 الفاظ کے بیچ میں ہیں۔ یہ عدد کبھی جمع نہیں کیے جاتے، اور کسی شخص کا ناپ نہیں۔
observer-key = درست جواب: جائزے کے لیے
observer-call = جسے بلانا ہے:
observer-signs = سننے اور دیکھنے کو کیا تھا:
observer-told = بتایا گیا
observer-noted = لکھا گیا
observer-needs = ضرورتیں:
scale-rapport = رابطہ
scale-rapport-1 = شخص کی بات کاٹ کر یا اسے کمتر سمجھ کر بولتا ہے؛ نہیں بتاتا کہ پوچھنے والا کون ہے۔
scale-rapport-3 = سلام کرتا اور سمجھاتا ہے؛ توجہ کبھی کبھی ہٹ جاتی ہے۔
scale-rapport-5 = سامنے والے کو فیصلہ کرنے والا سمجھتا ہے؛ توجہ شروع سے آخر تک اسی پر رہتی ہے۔
scale-listening = سننا
scale-listening-1 = ٹوکتا ہے، جملے خود پورے کرتا ہے، وہی سنتا ہے جس کی توقع تھی۔
scale-listening-3 = زیادہ تر بات پوری ہونے دیتا ہے؛ کہی ہوئی کچھ باتیں آگے لے جاتا ہے۔
scale-listening-5 = خاموشی سہتا ہے، شخص کے اپنے الفاظ لے کر چلتا ہے، خلاصہ کر کے درست کرواتا ہے۔
scale-plain_words = سادہ الفاظ
scale-plain_words-1 = دفتری الفاظ اور نام؛ شخص سمجھے بغیر سر ہلاتا ہے۔
scale-plain_words-3 = زیادہ تر سادہ؛ پوچھنے پر سمجھاتا ہے۔
scale-plain_words-5 = شروع سے آخر تک چھوٹے سادہ جملے؛ تسلی کرتا ہے کہ بات سمجھی گئی۔
scale-pace = رفتار اور وقفے
scale-pace-1 = پریشانی میں بھی نہیں رکتا، یا جلدی کرتا ہے۔
scale-pace-3 = پریشانی دیر سے دیکھتا ہے؛ ایک بار وقفہ دیتا ہے۔
scale-pace-5 = بوجھ جلد دیکھ لیتا ہے؛ وقفے اور آگے بڑھنے کا فیصلہ شخص کرتا ہے۔
scale-choice = ہاں اور نہیں
scale-choice-1 = ہاں کو پہلے سے طے سمجھتا ہے، یا نہیں پر بحث کرتا ہے۔
scale-choice-3 = ہاں پوچھتا ہے؛ حقوق جلدی میں بتاتا ہے۔
scale-choice-5 = بتاتا ہے کہ کون کیا سنے گا، ہر ہاں پوچھتا ہے، ہر نہیں فوراً مانتا ہے۔
scale-record = لکھنا
scale-record-1 = الفاظ کی جگہ نتیجے لکھتا ہے، یا کچھ نہیں۔
scale-record-3 = زیادہ تر جواب لکھتا ہے؛ دیکھا ہوا اور سوچا ہوا کہیں کہیں مل جاتے ہیں۔
scale-record-5 = شخص کے الفاظ اور دیکھی ہوئی باتیں الگ الگ ہیں؛ ان سے کچھ نکالا نہیں گیا۔
question-means-open = بتانے کی دعوت دیتا ہے اور کیا بتانا ہے یہ کھلا چھوڑتا ہے: ”کام کے بارے میں بتائیں۔“
question-means-probing = کہی ہوئی کسی ایک بات کے بارے میں مزید پوچھتا ہے: کون، کیا، کہاں، کب، کیسے۔
question-means-appropriate_closed = ہاں یا نہیں، یا چھوٹا جواب، جب اسی بارے میں شخص کو بتانے دیا جا چکا ہو: تسلی کے لیے۔
question-means-inappropriate_closed = وہی، اس سے پہلے کہ شخص کو اس بارے میں بتانے دیا جائے۔
question-means-leading = متوقع جواب اپنے اندر رکھتا ہے، یا ایسی بات جو شخص نے نہیں کہی۔
question-means-multiple = ایک سانس میں کئی سوال۔
question-means-forced_choice = چند جواب پیش کرتا ہے جن میں سے شاید کوئی درست نہ ہو: ”ڈر تھا یا پیسہ؟“
question-means-statement = رائے یا بات جو کچھ پوچھتی نہیں۔
debrief-identity = { $id } { $version } · بار { $seed }
debrief-observed = مشاہدہ کی گئی مشق کا جائزہ
debrief-identity-observed = { $trainee }، مشاہدہ: { $observer } · { $begun }
debrief-written = جائزہ { $file } میں ہے۔ دکھانے کے لیے اسے براؤزر میں کھولیں، یا A4 پر چھاپیں۔
debrief-result = کیا مشق کامیاب رہی؟
debrief-timeline = گفتگو، اپنی ترتیب میں
debrief-timeline-how = موٹی لکیر کے اوپر وہ سوال ہیں جو شخص کو بتانے دیتے ہیں؛ نیچے وہ جو نہیں دیتے۔ سب سے نیچے کے حروف بتاتے ہیں کہ بیچ میں کیا ہوا۔
debrief-one-thing = ایک بات جو قائم رکھیں، ایک جو بدلیں
debrief-keep = قائم رکھیں
debrief-change = بدلیں
debrief-keep-none = آپ آخر تک ساتھ رہے، اور پیچھے مڑ کر دیکھ رہے ہیں۔ شروعات یہیں سے ہوتی ہے۔
debrief-change-none = کوئی بات نمایاں نہیں۔ اب مشکل معاملہ لیں۔
debrief-rules = تربیت دینے والے کے لیے: معاملے کے کس اصول نے بتائی گئی بات کو بدلا
debrief-unfold = کھولیں (صرف تربیت دینے والے کے لیے: اسے پردے پر نہ دکھائیں)
debrief-rule = { $item } ({ $type }): { $what } اعتماد: پہلے { $before }، بعد میں { $after }۔
debrief-rule-lacking = روک لیا؛ کمی تھی: { $needed }۔
debrief-rule-met = بتایا، کیونکہ یہ موجود تھا: { $needed }۔
debrief-rule-never = اس معاملے میں کبھی نہیں بتایا جاتا۔
debrief-rule-wary = نہیں بتایا: کوئی اعتماد باقی نہ تھا۔ اعتماد بالکل نہ ہو تو لوگ اپنی بات میں کم کہتے ہیں اور نازک باتوں پر کچھ نہیں کہتے (پروگرام کا اصول)۔
debrief-rule-closed = پریشانی نظر انداز ہونے کے بعد اس بارے میں مزید نہیں۔
debrief-rule-freely = کھل کر بتایا۔
debrief-rule-consent = ہاں یا نہیں
debrief-violations = جس سے مشق خود ہی ناکام ہو جاتی ہے
debrief-violations-fail = باقی جو بھی اچھا ہو، اس سے مشق ناکام ہے:
debrief-violation-said = { $violation }: { $words }
debrief-missed-told = رہ گیا: بتایا یا دکھایا گیا، مگر درج نہیں ہوا
debrief-missed-never = رہ گیا: کبھی بتایا یا دکھایا نہیں گیا
debrief-violations-none = ایسا کچھ نہیں دیکھا گیا۔
debrief-gates-seen-to = خیال رکھا گیا
debrief-gates-left = خیال نہیں رکھا گیا
debrief-care = پریشانی، وقفے اور نوٹ
debrief-heeded =
    { $count ->
        [one] پریشانی نظر آئی، اور وقفہ ہوا
       *[other] پریشانی { $count } بار نظر آئی، اور وقفہ ہوا
    }
debrief-unheeded =
    { $count ->
        [one] پریشانی نظر آئی، اور گفتگو جاری رہی
       *[other] پریشانی { $count } بار نظر آئی، اور گفتگو جاری رہی
    }
debrief-breaks =
    { $count ->
        [one] ایک اور وقفہ
       *[other] مزید { $count } وقفے
    }
debrief-notes = نوٹ
debrief-note = منٹ { $minute }: { $text }
debrief-rate = { $scale }: 5 میں سے { $rate }
debrief-outcome = کیا سمجھا اور کیا فیصلہ ہوا
debrief-decided = فیصلہ
debrief-called-right = بلایا، اور درست
debrief-called-left = نہیں بلایا، حالانکہ یہ ٹل نہیں سکتا
debrief-called-to-offer = جو پیش کیا جا سکتا ہے، اگر وہ شخص چاہے
debrief-called-in-vain = بلایا، حالانکہ یہاں کوئی بات اس کا تقاضا نہیں کرتی
debrief-sign-gate = خیال رکھا
debrief-sign-break = وقفہ
debrief-sign-heeded = پریشانی، اور وقفہ
debrief-sign-unheeded = پریشانی، اور گفتگو جاری رہی
debrief-sign-served = کچھ بیچ میں آیا، اور جو کیا گیا وہ شخص کے کام آیا
debrief-sign-not-served = کچھ بیچ میں آیا، اور جو کیا گیا وہ شخص کے کام نہ آیا
debrief-sign-violation = مشق خود ہی ناکام
debrief-sign-stopped = روک دیا

## Certificates

certificate-title = سند
certificate-says = اس سند کی رو سے
certificate-in-course = نے اس کورس کے قاعدے کے مطابق
certificate-shown = { $count ->
    [one] { $count } کامیاب مشقی انٹرویو میں دکھایا ہے کہ جانچ کی بات چیت احتیاط اور خیال سے کیسے کی جاتی ہے۔
   *[other] { $count } کامیاب مشقی انٹرویوز میں، ہر ایک الگ کیس کا، دکھایا ہے کہ جانچ کی بات چیت احتیاط اور خیال سے کیسے کی جاتی ہے۔
}
certificate-not = یہ بتاتی ہے کہ مشقوں میں کیا دکھایا گیا۔ یہ کسی کو یہ کہنے کا حق نہیں دیتی کہ کون متاثرہ ہے۔
certificate-days = { $from } سے { $until } تک
certificate-hours = { $count ->
    [one] { $count } گھنٹہ
   *[other] { $count } گھنٹے
}
certificate-on = { $day }
certificate-of-days = کورس
certificate-of-issue = اجرا
certificate-of-validity = کارآمد تا
certificate-of-number = نمبر
certificate-of-modules = حصے
certificate-sign-place = مقام، مہر
certificate-sign-name = جاری کرنے والے کی طرف سے
certificate-check = اس کاغذ کی جانچ کے لیے: { $command } ۔ نیچے کی سطریں ایک ایک کر کے لکھیں، یا مربع اسکین کریں۔ O اور 0، اور I، L اور 1 ایک ہی پڑھے جاتے ہیں؛ ہر سطر کا آخری حرف اسی سطر کو پرکھتا ہے۔
certificate-check-typed = اس سے معلوم ہوتا ہے کہ کچھ بدلا نہیں گیا۔ کس نے جاری کی، یہ جاری کرنے والے کی کلید سے معلوم ہوتا ہے: وہ ان سے لیں، اور آواز سے ملائیں۔
certificate-square = نیچے کی سطریں مربع کوڈ کی شکل میں
certificate-page = صفحہ { $file } میں ہے؛ اسے A4 پر چھاپیں۔
certificate-written = سند { $file } میں ہے؛ ایک نقل اسے دیں جس کی سند ہے۔
certificate-issued = { $code } کی سند { $number } { $day } تک کارآمد ہے۔ نام صرف اسی پر ہے، اور کہیں نہیں۔
certificate-ask-holder = سند کس کے لیے ہے؟
certificate-ask-holder-help = نام جیسا کاغذ پر ہونا چاہیے؛ یہ اور کہیں نہیں رکھا جاتا
certificate-ask-issuer = سند کون جاری کرتا ہے؟
certificate-ask-issuer-help = کورس دینے والا دفتر، جیسا ہر سند پر ہونا چاہیے؛ یہ رکھا جاتا ہے
certificate-type = کوڈ کی سطر { $line }
certificate-type-of = { $last } میں سے سطر { $line }
certificate-type-help = جیسے چھپی ہے، نمبر کے ساتھ یا بغیر؛ خالی جگہ سے فرق نہیں پڑتا
certificate-type-again = { $fault }۔ ایک بار پھر لکھیں
certificate-whole = سالم: دستخط کے بعد اس میں کچھ نہیں بدلا گیا۔
certificate-by-issuer = جس جاری کرنے والے کا آپ نے نام لیا، اسی کی کلید سے دستخط شدہ: { $groups }
certificate-by-nobody-knows = یہ معلوم نہیں ہوا کہ کس نے جاری کی۔ کوئی بھی اپنی کلید سے دستخط کر سکتا ہے۔ جاری کرنے والے سے کلید لیں اور ‎--issuer کے ساتھ دیں، یا آواز سے ملائیں: { $groups }
certificate-holds = { $day } تک کارآمد۔
certificate-ended = میعاد ختم: { $day } تک کارآمد تھی۔
certificate-to-come = ابھی کارآمد نہیں: اس لیپ ٹاپ کی گھڑی کے مطابق یہ آنے والے دن { $day } کو جاری ہوئی۔
certificate-line-number = نمبر: { $number }
certificate-line-holder = نام: { $name }
certificate-line-course = کورس: { $name }
certificate-line-days = دن: { $from } سے { $until } تک، گھنٹے: { $hours }
certificate-line-module = حصہ: { $name }
certificate-line-exercises = { $count ->
    [one] دکھایا: کورس کے قاعدے کے مطابق { $count } کامیاب مشقی انٹرویو
   *[other] دکھایا: کورس کے قاعدے کے مطابق { $count } کامیاب مشقی انٹرویوز، ہر ایک الگ کیس کا
}
certificate-line-issued = جاری کرنے والا: { $name }، { $day }
certificate-issuer-name = یہاں سندیں جاری کرنے والا: { $name }
certificate-issuer-nameless = یہاں ابھی کوئی سند جاری نہیں ہوئی؛ جاری کرنے والے کا نام پہلی سند کے ساتھ پوچھا جائے گا۔
certificate-issuer-groups = کلید کا شناختی نشان، آواز سے ملانے کے لیے: { $groups }
certificate-issuer-file = کلید { $file } میں ہے۔ اسے بانٹیں؛ اس میں کوئی راز نہیں۔
certificate-other-cases = یہاں موجود کیس کے بجائے کسی اور فائل سے کھیلا گیا، اس لیے شمار نہیں ہوتا: { $names }۔ اگر کیس آپ کا اپنا ہے تو اس کا فولڈر --definitions سے بتائیں۔
certificate-lacks-exercises = کمی: کامیاب مشقیں، ہر ایک الگ کیس کی: { $of } میں سے { $passed }
certificate-lacks-without-signs = کمی: ایسے کیسوں کی کامیاب مشقیں جن میں کوئی علامت نہیں: { $of } میں سے { $passed }
certificate-lacks-last = کمی: ایک مشق جس میں کوئی ایسی بات نہ ہو جو نہیں ہونی چاہیے
certificate-lacks-harmless = کمی: آخری مشق ایسی جس میں کوئی ایسی بات نہ ہو جو نہیں ہونی چاہیے؛ اس میں یہ ہوا: { $what }
certificate-lacks-agreement = کمی: آخری مشق دیکھنے والے ({ $codes }) اس پر متفق ہوں کہ اس میں کیا ایسا ہوا جو نہیں ہونا چاہیے
certificate-lacks-quiz = کمی: کورس کے بعد کا کوئز، انہی سوالوں پر جو یہاں ہیں
certificate-lacks-mark = کمی: کوئز کے درست جواب: { $of } میں سے { $passed }
certificate-lacks-criticals = { $count ->
    [one] کمی: کوئز کا { $count } لازمی سوال ابھی کھلا ہے
   *[other] کمی: کوئز کے { $count } لازمی سوال ابھی کھلے ہیں
}
## کورس سے پہلے اور بعد کا کوئز
quiz-who = جواب کون دے رہا ہے؟
quiz-who-why = وہ کوڈ لکھیں جو تربیت دینے والے نے اس کورس کے لیے دیا ہے۔ آپ کا نام کہیں نہیں لکھا جاتا۔
quiz-who-code = کوڈ، جیسے P07؛ نام کبھی نہیں
quiz-who-long = کوڈ میں زیادہ سے زیادہ { $most } حروف ہوتے ہیں۔
quiz-when = یہ کب ہے؟
quiz-when-why = کورس سے پہلے یہ نہیں بتایا جاتا کہ کیا درست ہے؛ بعد میں وجہیں بتائی جاتی ہیں۔
quiz-when-before = کورس سے پہلے
quiz-when-after = کورس کے بعد
quiz-told-before = کیا درست ہے، یہ ابھی نہیں بتایا جاتا: کورس اسی کے لیے ہے۔ جو معلوم نہ ہو اس کا اندازہ نہ لگائیں، اسے کھلا چھوڑ دیں۔
quiz-told-after = آخر میں بتایا جاتا ہے کہ کتنے جواب درست تھے، اور وجہیں کیا ہیں۔ جو معلوم نہ ہو اس کا اندازہ نہ لگائیں، اسے کھلا چھوڑ دیں۔
quiz-form = یہ فارم { $form } ہے۔ دوسرے فارم میں انہی باتوں پر دوسرے سوال ہیں: جماعت کا آدھا حصہ اسے کورس سے پہلے حل کرتا ہے، آدھا بعد میں۔
quiz-kept = جب آپ جواب جمع کریں گے تو وہ آپ کے کوڈ کے ساتھ { $file } میں لکھے جائیں گے۔
quiz-kept-signed = جمع کرنے پر آپ کے جوابوں پر آپ کے ٹکٹ سے دستخط ہوتے ہیں اور وہ تربیت دینے والے کے لیے ایک فائل میں لکھے جاتے ہیں، کھلی صورت میں، آپ کے کوڈ کے ساتھ۔
quiz-not-kept = آپ کے جواب محفوظ نہیں ہوتے؛ محفوظ کرنے کے لیے: --output FILE
quiz-draft = یہ الفاظ مسودہ ہیں جسے ابھی کسی نے جانچا نہیں۔ کوئی بات واضح نہ ہو تو تربیت دینے والے سے پوچھیں۔
quiz-question = کوئز، فارم { $form }
quiz-asks = سوال
quiz-position = { $all } میں سے { $number }
quiz-open = مجھے معلوم نہیں؛ کھلا رہے
quiz-hand-in = یہ آخری سوال تھا
quiz-all-answered = آپ نے سب سوالوں کے جواب دے دیے ہیں۔ جواب بدلنا ہو تو واپس جائیں (Esc)۔
quiz-some-open =
    { $count ->
        [one] ایک سوال کھلا ہے۔ جواب دینا ہو تو واپس جائیں (Esc)۔
       *[other] { $count } سوال کھلے ہیں۔ جواب دینا ہو تو واپس جائیں (Esc)۔
    }
quiz-hand-in-yes = جمع کریں
quiz-hand-in-no = واپس جائیں
quiz-leave = کوئز چھوڑ دیں؛ اس کا کچھ محفوظ نہیں ہوتا
quiz-left = چھوڑ دیا۔ کچھ محفوظ نہیں کیا گیا۔
quiz-leave-title = کیا کوئز چھوڑ دیا جائے؟
quiz-leave-lost = جمع کرنے سے پہلے کچھ محفوظ نہیں ہوتا: ابھی چھوڑ دیا تو آپ کے جواب ضائع ہو جائیں گے۔
quiz-leave-stay = کوئز جاری رکھیں
quiz-leave-lose = چھوڑ دیں، جواب ضائع ہو جائیں
quiz-handed-in-title = جمع ہو گیا
quiz-handed-in = شکریہ۔ کیا درست تھا، یہ کورس کے بعد بتایا جائے گا۔
quiz-after-then = کورس کے بعد آپ کا فارم { $form } ہے: panah quiz --after { $who }
quiz-written = آپ کے جواب { $file } میں ہیں، کھلی صورت میں، کوڈ کے ساتھ۔
quiz-look-back = پیچھے مڑ کر دیکھنا
quiz-right = { $all } میں سے { $right } سوالوں کے جواب درست تھے۔
quiz-right-topic = { $name }: { $all } میں سے { $right }
quiz-critical-none = جن سوالوں پر کسی شخص کی حفاظت کا دارومدار ہے ان میں سے کوئی غلط نہیں تھا۔
quiz-critical-wrong =
    { $count ->
        [one] ایک ایسا سوال غلط یا کھلا تھا جس پر کسی شخص کی حفاظت کا دارومدار ہے۔ اس پر تربیت دینے والے سے بات کریں۔ وجہوں کے بعد اسی بات پر ایک بار پھر پوچھا جائے گا۔
       *[other] { $count } ایسے سوال غلط یا کھلے تھے جن پر کسی شخص کی حفاظت کا دارومدار ہے۔ ان پر تربیت دینے والے سے بات کریں۔ وجہوں کے بعد انہی باتوں پر ایک بار پھر پوچھا جائے گا۔
    }
quiz-reasons-follow = آگے ہر اس سوال کی وجہ ہے جو غلط یا کھلا تھا۔
quiz-was-right = آپ نے درست جواب چنا: { $right }
quiz-was-wrong =
    آپ نے چنا: { $chosen }
    درست یہ ہے: { $right }
quiz-was-open =
    آپ نے اسے کھلا چھوڑا۔
    درست یہ ہے: { $right }
quiz-right-is = درست یہ ہے: { $right }
quiz-source = اس کی بنیاد: { $document }، { $at } ({ $status })۔
quiz-status-confirmed = خود دستاویز میں دیکھا گیا
quiz-status-secondary = کسی اور دستاویز میں دیکھا گیا
quiz-status-recalled = یادداشت سے، جانچنا باقی ہے
quiz-status-ours = ہماری اپنی رائے
quiz-again = ایک بار پھر
quiz-again-how =
    { $count ->
        [one] جو غلط تھا اس پر دوسرے فارم سے ایک سوال آگے ہے۔ درست جواب دینے پر یہ بات پوری ہو جاتی ہے۔
       *[other] جو غلط تھا اس پر دوسرے فارم سے { $count } سوال آگے ہیں۔ درست جواب دینے پر ہر بات پوری ہو جاتی ہے۔
    }
quiz-again-leave = ابھی چھوڑ دیں؛ جو جمع ہوا وہ محفوظ ہے، اور یہ سوال کھلے رہتے ہیں
quiz-still-open = ابھی کھلا ہے
quiz-all-closed = جن سوالوں پر کسی شخص کی حفاظت کا دارومدار ہے وہ سب اب پورے ہو گئے۔
quiz-open-now =
    { $count ->
        [one] ایک سوال جس پر کسی شخص کی حفاظت کا دارومدار ہے ابھی کھلا ہے۔ اس پر تربیت دینے والے سے بات کریں۔
       *[other] { $count } سوال جن پر کسی شخص کی حفاظت کا دارومدار ہے ابھی کھلے ہیں۔ ان پر تربیت دینے والے سے بات کریں۔
    }
quiz-report-sat = { $bank }۔ کورس سے پہلے { $before } نے کوئز حل کیا، بعد میں { $after } نے۔
quiz-report-brought = پہلے اور بعد
quiz-report-means =
    { $count ->
        [one] شرکت کرنے والوں میں سے ایک نے دونوں بار حل کیا۔ درست جوابوں کا اوسط پہلے: { $before }؛ بعد میں: { $after }۔
       *[other] شرکت کرنے والوں میں سے { $count } نے دونوں بار حل کیا۔ درست جوابوں کا اوسط پہلے: { $before }؛ بعد میں: { $after }۔
    }
quiz-report-gain-class = جماعت کا معمول کے مطابق لایا گیا اضافہ (normalised gain)، دونوں اوسطوں سے: { $gain } { $band }
quiz-report-gain-each =
    { $count ->
        [0] ہر ایک کے اپنے اضافے کا اوسط: { $gain } { $band }
        [one] ہر ایک کے اپنے اضافے کا اوسط: { $gain } { $band } ایک کے سب جواب پہلے ہی درست تھے، اس کا اضافہ نہیں نکلتا۔
       *[other] ہر ایک کے اپنے اضافے کا اوسط: { $gain } { $band } { $count } کے سب جواب پہلے ہی درست تھے، ان کا اضافہ نہیں نکلتا۔
    }
quiz-gain-low = (کم: 0.3 سے نیچے، Hake 1998)
quiz-gain-medium = (درمیانہ: 0.3 سے 0.7، Hake 1998)
quiz-gain-high = (زیادہ: 0.7 سے، Hake 1998)
quiz-report-tests = دوسری بار { $up } کا نتیجہ بہتر رہا، { $down } کا کم، { $same } کا ویسا ہی۔ محض اتفاق سے اتنے بڑے فرق کا امکان: { $signs } (sign test، درست حساب)؛ { $ranks } (Wilcoxon's signed ranks، درست حساب)۔
quiz-report-mark = پاس ہونے کی حد (ترمیم شدہ Angoff طریقہ)
quiz-report-mark-on = ججوں نے { $on } کو عدد دیے۔ حد ان کے لکھے ہوئے اعداد کا اوسط ہے؛ اہم سوال اس سے الگ ہیں۔
quiz-report-mark-none = کسی جج نے پورے فارم کے عدد نہیں دیے۔
quiz-report-mark-form =
    { $count ->
        [one] فارم { $form }: { $mark }، یعنی { $all } میں سے { $needed } سوال؛ ایک جج۔
       *[other] فارم { $form }: { $mark }، یعنی { $all } میں سے { $needed } سوال؛ { $count } جج۔
    }
quiz-report-mark-spread = ججوں کی اپنی اپنی حدوں میں { $spread } کا فرق ہے (standard deviation)۔
quiz-report-mark-reached = کورس کے بعد { $sat } کے پاس یہ فارم تھا؛ { $reached } حد تک پہنچے، اور ان میں سے { $open } کے اہم سوال ابھی کھلے ہیں: پاس ہونے سے پہلے انہیں پورا کرنا ہے۔
quiz-report-open = کورس کے بعد کھلے اہم سوال
quiz-report-open-none = کوئی نہیں۔
quiz-report-open-of = { $participant }: { $questions }۔ ان پر بات کریں۔
quiz-report-questions = ہر سوال نے کیسے کام کیا
quiz-report-form = فارم { $form }
quiz-report-how = ہر سوال کے لیے: کورس سے پہلے اور بعد میں درست جوابوں کا حصہ، سو میں سے کتنے کا فرق آیا، اور جو باقی سوالوں میں اچھے ہیں وہ اسے کتنا درست کرتے ہیں (تمیز: باقی سوالوں کے ساتھ تعلق، بعد والے موقع کا)۔ جو سوال کورس کے بعد آسان ہو وہ ٹھیک ہے؛ جو پہلے بھی اتنا ہی آسان تھا وہ کچھ نہیں سکھاتا۔ اہم سوالوں پر (!) ہے۔
quiz-report-share = { $sat } میں سے { $share }
quiz-report-nobody = کسی نے حل نہیں کیا
quiz-report-question = { $question }: پہلے { $before }، بعد میں { $after }؛ فرق { $gained }؛ تمیز { $discrimination }۔
quiz-report-idle = شاید ہی کسی نے چنا: { $choices }۔
quiz-report-left-open =
    { $count ->
        [one] ایک بار کھلا چھوڑا گیا۔
       *[other] { $count } بار کھلا چھوڑا گیا۔
    }
quiz-report-not = لاگو نہیں ({ $why })
quiz-discrimination-check_key = صفر سے نیچے: دیکھیں کہ درست جواب ٹھیک لکھا ہے یا نہیں
quiz-discrimination-poor = کمزور
quiz-discrimination-fair = گزارے کے قابل
quiz-discrimination-good = اچھی
quiz-discrimination-excellent = بہت اچھی
quiz-report-cautions = احتیاط کے ساتھ
quiz-caution-questions =
    { $count ->
        [one] ایک ایک سوال کے اعداد کہیں کہیں صرف ایک جواب پر ٹکے ہیں۔ ان کی وجہ سے کوئی سوال نہ بدلیں: پہلے کئی کورسوں کے جواب جمع کریں۔
       *[other] ایک ایک سوال کے اعداد کہیں کہیں صرف { $count } جوابوں پر ٹکے ہیں۔ 30 سے کم ہوں تو یہ بہت بدلتے رہتے ہیں: صرف ان کی وجہ سے کوئی سوال نہ بدلیں، پہلے کئی کورسوں کے جواب جمع کریں۔
    }
quiz-caution-gain =
    { $count ->
        [one] صرف ایک نے دونوں بار حل کیا۔ اس سے اسی ایک کا پتا چلتا ہے، کسی کورس کا نہیں۔
       *[other] { $count } نے دونوں بار حل کیا۔ 30 سے کم ہوں تو اضافہ اسی جماعت کا بتاتا ہے، اگلی کا کم۔
    }
quiz-caution-nobody-twice = کسی نے کورس سے پہلے اور بعد میں دونوں بار حل نہیں کیا، اس لیے یہ نہیں بتایا جا سکتا کہ کورس سے کیا فرق آیا۔ ہر فائل میں شرکت کرنے والے کا کوڈ ہے: کیا دونوں بار ایک ہی ہے؟
quiz-caution-once =
    { $count ->
        [one] ایک نے صرف ایک بار حل کیا۔ اضافہ ان کا ہے جو آخر تک رہے۔
       *[other] { $count } نے صرف ایک بار حل کیا۔ اضافہ ان کا ہے جو آخر تک رہے۔
    }
quiz-caution-same-form =
    { $count ->
        [one] ایک کے پاس دونوں بار ایک ہی فارم تھا؛ ہو سکتا ہے کہ سوال یاد ہوں۔
       *[other] { $count } کے پاس دونوں بار ایک ہی فارم تھا؛ ہو سکتا ہے کہ سوال یاد ہوں۔
    }
quiz-caution-one-form = { $a } نے فارم A سے شروع کیا اور { $b } نے فارم B سے۔ جہاں ایک فارم مشکل ہو، وہ اضافے یا کمی جیسا لگتا ہے: جماعت کے دونوں حصوں کو پہلے الگ الگ فارم دیں۔
quiz-caution-set-aside =
    { $count ->
        [one] ایک بار کے جواب نہیں گنے جاتے: ان کے دینے والے نے اسی موقع کے لیے پہلے بھی حل کیا تھا۔
       *[other] { $count } بار کے جواب نہیں گنے جاتے: ان کے دینے والوں نے اسی موقع کے لیے پہلے بھی حل کیا تھا۔
    }

## Observing an exercise
observe-title = مشق کا مشاہدہ
observe-ask-trainee = کس کا مشاہدہ ہے؟
observe-ask-observer = مشاہدہ کون کر رہا ہے؟
observe-ask-code = کوڈ، نام کبھی نہیں
observe-how = سیکھنے والے کے ہر سوال پر ایک عدد دبائیں: قسم کے لیے 1 سے 8، 9 آخری نوٹ واپس لیتا ہے۔ Esc باقی سب کھولتا ہے: وقفے، پریشانی، جن باتوں کا خیال رکھنا ہے، جو نہیں ہونا چاہیے، نوٹ، اور گفتگو کا اختتام۔
observe-how-not = یہ اسکرین نہ دکھائیں، اور گفتگو ختم ہونے تک کچھ نہ کہیں۔ کوئی نام نہ لکھیں۔
observe-kept = آپ جو لکھیں گے وہ ساتھ ساتھ { $file } میں رکھا جاتا ہے، کھلی صورت میں۔
observe-kept-signed = آخر میں آپ کے نوٹوں پر آپ کے ٹکٹ سے دستخط ہوتے ہیں اور وہ تربیت دینے والے کے لیے ایک فائل میں لکھے جاتے ہیں، کھلی صورت میں۔
observe-not-kept = اس میں سے کچھ محفوظ نہیں ہوتا؛ محفوظ کرنے کے لیے: --output FILE
observe-not-kept-before = اس وقت تک کچھ محفوظ نہیں ہوتا؛ ہر نوٹ ساتھ ساتھ محفوظ کرنے کے لیے: --output FILE
observe-position =
    { $count ->
        [one] ایک سوال، منٹ { $minute }
       *[other] { $count } سوال، منٹ { $minute }
    }
observe-last = آخری
observe-nothing = ابھی کچھ نہیں
observe-noted = نوٹ
observe-undo = آخری نوٹ واپس لیں
observe-menu = اور کیا؟
observe-menu-break = وقفہ
observe-menu-heeded = پریشانی، اور وقفہ
observe-menu-unheeded = پریشانی، اور گفتگو جاری رہی
observe-menu-gate = کسی بات کا خیال رکھا گیا …
observe-menu-violation = کچھ جو نہیں ہونا چاہیے …
observe-menu-note = نوٹ …
observe-menu-end = گفتگو ختم ہو گئی
observe-which-gate = کس بات کا؟
observe-which-violation = کیا تھا؟
observe-ask-said = جو الفاظ کہے گئے (کوئی نام نہیں؛ لکھے نہ ہوں تو خالی چھوڑیں)
observe-ask-note = نوٹ (کوئی نام نہیں)
observe-violation-promise = ایسا وعدہ جو کوئی پورا نہیں کر سکتا
observe-violation-threat = دھمکی، یا مدد جو جوابوں پر موقوف ہو
observe-violation-disbelief = بے یقینی یا الزام
observe-violation-harm_before_others = نقصان کے بارے میں سوال جہاں دوسرے دیکھ یا سن رہے ہوں
observe-violation-tied_interpreter = دوسری طرف کا ترجمان ترجمہ کرتا رہا
observe-violation-yes_not_asked = ایسے الفاظ کے بعد ہاں درج ہوئی جن میں انتخاب نہ تھا
observe-violation-after_no = نہیں کے بعد بھی جاری رکھنا
observe-violation-after_stop = روک دینے کے بعد بھی جاری رکھنا
observe-violation-child_harm = بچے سے نقصان یا طریقوں کے بارے میں سوال
observe-violation-screen_shown = اسکرین دکھائی گئی
observe-violation-shared_without_consent = شخص کی نہیں کے باوجود کسی کو بتایا گیا
observe-violation-emergency_missed = ہنگامی حالت کو ہنگامی نہ سمجھا گیا
observe-gates = آخر تک کن باتوں کا خیال رکھا گیا؟
observe-signs = ان میں سے سیکھنے والے نے کیا لکھا؟
observe-signs-beside = سیکھنے والے نے اور کون سی نشانیاں لکھیں جو یہاں تھیں ہی نہیں؟
observe-signs-told = ان میں سے کیا اس شخص نے بتایا یا دکھایا، حالانکہ سیکھنے والے نے نہیں لکھا؟
observe-called = سیکھنے والا کسے بلاتا؟
observe-pathway = سیکھنے والے نے کیا فیصلہ کیا؟
observe-urgency = کتنی جلدی؟
observe-none = ان میں سے کوئی نہیں
observe-open = جو دیکھا اس پر نشان لگائیں۔ Esc اسے کھلا چھوڑتا ہے۔
observe-rate = 1 سے 5 تک ایک عدد۔ Esc اسے کھلا چھوڑتا ہے۔
observe-between = (دونوں کے بیچ)
observe-ask-keep = ایک بات جو قائم رکھیں
observe-ask-change = ایک بات جو بدلیں
observe-written = آپ کے نوٹ { $file } میں ہیں، کھلی صورت میں: کورس ختم ہو تو انہیں مٹا دیں۔ دوبارہ دیکھنے کے لیے: panah observe --from FILE
observe-left = چھوڑ دیا۔ کچھ محفوظ نہیں کیا گیا۔
observe-left-kept = چھوڑ دیا۔ اب تک کے نوٹ { $file } میں ہیں۔ جاری رکھنے کے لیے: panah observe --resume { $file }
observe-leave-title = کیا مشاہدہ چھوڑ دیا جائے؟
observe-leave-lost = اس میں سے کچھ محفوظ نہیں: ابھی چھوڑ دیا تو آپ کے نوٹ ضائع ہو جائیں گے۔
observe-leave-stay = مشاہدہ جاری رکھیں
observe-leave-lose = چھوڑ دیں، نوٹ ضائع ہو جائیں
observe-goes-on = { $count ->
    [one] مشاہدہ ایک نوٹ سے آگے جاری ہے جو { $file } میں ہے؛ مشاہدہ { $trainee } کا ہے، اور { $observer } نے کیا۔
   *[other] مشاہدہ { $count } نوٹوں سے آگے جاری ہے جو { $file } میں ہیں؛ مشاہدہ { $trainee } کا ہے، اور { $observer } نے کیا۔
}
observe-other-case = اس مشاہدے کے بعد معاملہ بدل گیا ہے؛ دکھائے گئے درست جواب آج کے ہیں۔

# --- How well this laptop keeps what it keeps -------------------------------------------------

doctor-title = یہ لیپ ٹاپ اپنے پاس رکھی چیزوں کو کتنا محفوظ رکھتا ہے
doctor-passphrase = پاس فریز، یا اس کے بغیر Enter:
doctor-folder = ڈیٹا فولڈر: { $folder }
doctor-no-trouble = کوئی خرابی نہیں ملی۔
doctor-troubles = { $count ->
    [one] 1 خرابی ملی۔
   *[other] { $count } خرابیاں ملیں۔
}
doctor-part-trouble = خرابی
doctor-part-note = جاننا مفید ہے
doctor-part-well = ٹھیک ہے
doctor-part-unknown = یہاں معلوم نہیں ہو سکتا
doctor-part-beyond = جو کوئی پروگرام نہیں بتا سکتا
doctor-help = کیا کرنا ہے: { $help }
doctor-told = { $fact }
doctor-beyond = کیا کسی نے خود لیپ ٹاپ یا اسے چلانے والے پروگرام بدل دیے ہیں؛ کیا کوئی شخص یا چیز دبائے گئے بٹن محفوظ کر رہی ہے؛ منتظم کے اختیارات والے دوسرے لوگ کیا کر سکتے ہیں؛ کیا پاس فریز ڈھکن پر لکھا ہے؛ کیا ڈسک پر مٹائی گئی چیزوں کی پرانی نقلیں اب بھی ہیں۔ لیپ ٹاپ وہاں رکھیں جہاں آپ اسے دیکھ سکیں، یا تالے میں۔
doctor-nothing = یہاں ابھی کچھ محفوظ نہیں۔
doctor-nothing-help = پہلی شفٹ سے پہلے: panah setup
doctor-private = ڈیٹا فولڈر صرف آپ کا ہے، اور اس میں کوئی اجنبی چیز نہیں۔
doctor-no-key = یہاں مہر بند ریکارڈ یا نامکمل انٹرویو ہیں، اور انہیں کھولنے والی کلید کی فائل غائب ہے۔
doctor-no-key-help = فولڈر “officers” کو بیک اپ سے واپس رکھیں، اور یہاں نیا پاس فریز نہ بنائیں: اس سے ان میں سے کچھ نہیں کھلے گا۔ چوکی کے بیک اپ میں کوئی کلید نہیں ہوتی: جو اس کے یونٹ کے لیے مہر بند ہوا وہ وہیں کھلتا ہے (panah unit receive)۔
doctor-open = فولڈر { $folder } میں اس لیپ ٹاپ کے دوسرے صارفین کے پاس ایسے حقوق ہیں جو نہیں ہونے چاہییں ({ $count }: { $names })۔
doctor-open-help = جو کہا گیا وہ پھر بھی مہر بند ہے۔ یہ حقوق ہٹا دیں؛ ٹرمینل میں:
doctor-anothers = فولڈر { $folder } میں کوئی چیز اس لیپ ٹاپ کے کسی دوسرے صارف کی ہے ({ $count }: { $names })۔
doctor-anothers-help = وہ اکاؤنٹ استعمال کریں جس کی یہ ہے، یا لیپ ٹاپ کی دیکھ بھال کرنے والے سے کہیں کہ یہ آپ کے اکاؤنٹ کو دے دے۔
doctor-unusable = فولڈر { $folder } میں آپ کے اپنے حقوق موجود نہیں ({ $count }: { $names }): وہاں کچھ محفوظ نہیں ہو سکتا۔
doctor-unusable-help = انہیں واپس دیں؛ ٹرمینل میں:
doctor-link = فولڈر { $folder } میں جہاں فائل یا فولڈر ہونا چاہیے وہاں کہیں اور لے جانے والا لنک ہے ({ $count }: { $names })۔
doctor-link-help = یہ اس پروگرام نے نہیں بنایا۔ اسے وہاں سے ہٹا دیں، اور پوچھیں کہ کس نے رکھا۔
doctor-wrong-kind = فولڈر { $folder } میں کوئی چیز وہ فائل یا فولڈر نہیں جو اسے ہونا چاہیے ({ $count }: { $names })۔
doctor-missing = فولڈر { $folder } میں ایک فولڈر غائب ہے ({ $count }: { $names })۔
doctor-missing-help = اس میں جو کچھ تھا وہ اب اس لیپ ٹاپ پر نہیں۔ اگر کسی نے جان بوجھ کر نہیں ہٹایا تو اسے بیک اپ سے واپس رکھیں۔
doctor-unreadable = فولڈر { $folder } میں کوئی چیز دیکھی نہیں جا سکی ({ $count }: { $names })۔
doctor-unreadable-help = وہ اکاؤنٹ استعمال کریں جس کا یہ فولڈر ہے۔ اگر یہ وہی اکاؤنٹ ہے تو ہو سکتا ہے ڈسک خراب ہو رہی ہو: ابھی بیک اپ بنائیں۔
doctor-stranger = فولڈر { $folder } میں ایسی فائلیں ہیں جو اس پروگرام نے نہیں بنائیں ({ $count }: { $names })۔
doctor-stranger-help = وہاں ان سے کوئی نقصان نہیں۔ اگر آپ انہیں پہچانتے ہیں تو ہٹا دیں؛ نہیں تو پوچھیں کہ کس نے رکھیں۔
doctor-disk-encrypted = ڈیٹا فولڈر والی ڈسک خفیہ بند (encrypted) ہے ({ $by })۔
doctor-disk-plain = جہاں تک یہاں سے نظر آتا ہے، ڈیٹا فولڈر والی ڈسک ({ $device }) خفیہ بند (encrypted) نہیں۔ ریکارڈ پھر بھی مہر بند ہیں؛ لیکن جو لیپ ٹاپ لے جائے وہ دیکھ سکتا ہے کہ کتنے انٹرویو ہوئے اور کب، اور ڈسک پر پہلے موجود چیزوں میں سے بھی کچھ پا سکتا ہے۔
doctor-disk-plain-help = لیپ ٹاپ کی دیکھ بھال کرنے والے سے کہیں کہ بیک اپ کے بعد اسے پوری ڈسک کی خفیہ بندی (full-disk encryption) کے ساتھ نئے سرے سے ترتیب دے۔ اس وقت تک جب بھی لیپ ٹاپ استعمال میں نہ ہو، تالے میں رکھیں۔
doctor-disk-plain-post-help = لیپ ٹاپ کی دیکھ بھال کرنے والے سے کہیں کہ اسے پوری ڈسک کی خفیہ بندی (full-disk encryption) کے ساتھ نئے سرے سے ترتیب دے؛ اس سے لیپ ٹاپ کا سب کچھ مٹ جاتا ہے، اور چوکی کے بیک اپ میں نہ کوئی کلید ہوتی ہے نہ ایسا انٹرویو جو بند نہ ہوا ہو۔ اس لیے پہلے ہر اہلکار اپنے کھلے انٹرویو بند کرے یا مٹا دے (panah resume)، ریکارڈ یونٹ کو جائیں (panah transfer) اور اس کی رسید واپس آئے، اور بیک اپ بنایا جائے؛ اس کے بعد لیپ ٹاپ کا اندراج نئے سرے سے ہوتا ہے۔ اس وقت تک جب بھی یہ استعمال میں نہ ہو، تالے میں رکھیں۔
doctor-disk-memory = ڈیٹا فولڈر صرف میموری میں ہے: لیپ ٹاپ بند ہوتے ہی اس میں سب کچھ ضائع ہو جاتا ہے۔
doctor-disk-elsewhere = ڈیٹا فولڈر کسی دوسرے کمپیوٹر پر ہے ({ $kind }): وہاں اس کے ساتھ کیا ہوتا ہے یہ نظر نہیں آ سکتا، اور دوسرے اسے مٹا سکتے ہیں۔
doctor-disk-move-help = اس لیپ ٹاپ کی ڈسک کا کوئی فولڈر --data-dir سے بتائیں۔
doctor-disk-layers = کیا ڈسک خفیہ بند ہے: ڈیٹا فولڈر تہوں پر ہے ({ $kind })، جیسے یو ایس بی سے چلائے گئے نظام میں، یا کنٹینر میں۔ جو لکھا جائے وہ دوبارہ چلانے پر غائب ہو سکتا ہے۔
doctor-disk-layers-help = اگر لیپ ٹاپ یو ایس بی سے چلایا گیا ہو تو --data-dir سے ایسی ڈسک کا فولڈر بتائیں جو باقی رہتی ہے۔
doctor-disk-obscure = کیا ڈسک خفیہ بند ہے: { $what } نہیں بتاتا۔
doctor-disk-unknown = کیا ڈسک خفیہ بند ہے: یہ نظام نہیں بتاتا۔
doctor-disk-unknown-help = لیپ ٹاپ کی دیکھ بھال کرنے والے سے پوچھیں کہ کیا اس کی ڈسک خفیہ بند (encrypted) ہے۔
doctor-swap-none = میموری ڈسک پر منتقل نہیں ہوتی (نہ swap، اس لیے نہ hibernation)۔
doctor-swap-memory = میموری صرف دبائی ہوئی (compressed) میموری میں منتقل ہوتی ہے، ڈسک پر نہیں۔
doctor-swap-encrypted = جو میموری ڈسک پر منتقل ہوتی ہے (swap، hibernation) وہ خفیہ بند ہے۔
doctor-swap-plain = جب میموری کم پڑ جائے، یا لیپ ٹاپ hibernate کرے، تو میموری ڈسک پر خفیہ بندی کے بغیر لکھی جاتی ہے ({ $names })۔ اس میں انٹرویو کے الفاظ ہو سکتے ہیں، اور وہیں رہ سکتے ہیں۔
doctor-swap-plain-help = لیپ ٹاپ کی دیکھ بھال کرنے والے سے کہیں کہ swap بند کرے یا اسے خفیہ بند کرے۔ اس وقت تک لیپ ٹاپ کو پوری طرح بند کریں؛ اسے hibernate نہ کرنے دیں۔
doctor-swap-obscure = کیا ڈسک پر منتقل ہونے والی میموری (swap، hibernation) خفیہ بند ہے: { $names } نہیں بتاتا۔
doctor-swap-unknown = کیا میموری ڈسک پر منتقل ہوتی ہے: یہ نظام نہیں بتاتا۔
doctor-core-none = اگر یہ پروگرام اچانک بند ہو جائے تو اس کی میموری کی کوئی نقل پیچھے نہیں رہتی۔
doctor-core-collector = اگر یہ پروگرام اچانک بند ہو جائے تو اس کی میموری کی کوئی نقل پیچھے نہیں رہتی؛ دوسرے پروگراموں کی نقلیں { $collector } کو جاتی ہیں۔
doctor-core-dumped = اگر یہ پروگرام اچانک بند ہو جائے تو اس کی میموری کی نقل ڈسک پر رہ سکتی ہے: نظام نے اسے یہ روکنے نہیں دیا۔
doctor-core-dumped-help = لیپ ٹاپ کی دیکھ بھال کرنے والے سے کہیں کہ core dumps بند کرے۔
doctor-core-unknown = کیا اچانک بند ہونے پر میموری کی نقل پیچھے رہتی ہے: یہ نظام نہیں بتاتا۔
doctor-files-well = ڈسک پر لکھا جا سکتا ہے، اور اسے معلوم ہے کہ فائل کس کی ہے ({ $kind })۔
doctor-files-read-only = ڈیٹا فولڈر والی ڈسک صرف پڑھی جا سکتی ہے ({ $kind }): کوئی انٹرویو محفوظ نہیں ہو سکتا۔
doctor-files-read-only-help = ریکارڈ اب بھی پڑھے جا سکتے ہیں۔ اکثر نظام ایسا اس ڈسک کے ساتھ کرتا ہے جو خراب ہو رہی ہو: ابھی بیک اپ بنائیں، پھر لیپ ٹاپ کی دیکھ بھال کرنے والے سے کہیں۔
doctor-files-no-rights = ڈیٹا فولڈر ایسی ڈسک پر ہے جسے معلوم نہیں کہ فائل کس کی ہے ({ $kind }): اس لیپ ٹاپ کا ہر صارف وہاں کی چیزیں پڑھ یا مٹا سکتا ہے۔
doctor-files-no-rights-help = اس لیپ ٹاپ کی ڈسک کا کوئی فولڈر --data-dir سے بتائیں؛ یو ایس بی اور Windows کی ڈسکیں نقلوں کے لیے ہیں۔
doctor-files-unknown = ڈیٹا فولڈر کس قسم کی ڈسک پر ہے: یہ نظام نہیں بتاتا۔
doctor-space-well = جگہ موجود ہے: { $space } خالی۔
doctor-space-little = صرف { $space } خالی ہے۔ ڈسک بھر جائے تو کوئی انٹرویو محفوظ نہیں ہو سکتا۔
doctor-space-few-files = ڈسک پر صرف { $files } فائلیں اور آ سکتی ہیں۔ اس کے بعد کوئی انٹرویو محفوظ نہیں ہو سکتا۔
doctor-space-help = جس کی ضرورت نہیں اسے مٹا دیں، یا کسی دوسری ڈسک پر لے جائیں؛ ڈیٹا فولڈر میں سے کچھ نہیں۔
doctor-space-unknown = کتنی جگہ باقی ہے: یہ نظام نہیں بتاتا۔
doctor-clock-plausible = گھڑی کہتی ہے { $today }: ماننے کے قابل، لیکن کوئی اس کا ضامن نہیں۔
doctor-clock-early = گھڑی کہتی ہے { $today }، اور پروگرام کا یہ ورژن اس کے بعد بنا: گھڑی غلط ہے۔
doctor-clock-late = گھڑی کہتی ہے { $today }، پروگرام کے اس ورژن سے 20 سال سے بھی زیادہ بعد: گھڑی ضرور غلط ہے۔
doctor-clock-back = گھڑی کہتی ہے { $today }، اور یہاں کوئی چیز آخری بار اس کے بعد { $changed } کو بدلی گئی: گھڑی اب غلط ہے، یا اس وقت غلط تھی۔
doctor-clock-help = لیپ ٹاپ کی تاریخ اور وقت کسی بھروسے کی گھڑی سے درست کریں۔ گھڑی کچھ بھی کہے، ریکارڈ وہی ترتیب رکھتے ہیں جس میں کام ہوئے۔
doctor-account-root = یہ اکاؤنٹ اس لیپ ٹاپ پر سب کچھ کر سکتا ہے (root)۔ ایک بھول ڈیٹا فولڈر سے زیادہ کو نقصان پہنچا سکتی ہے۔
doctor-account-root-help = انٹرویو کے لیے عام اکاؤنٹ استعمال کریں۔
doctor-locked = رابطہ فہرست، اور وہ جو کسی رکاوٹ سے باقی رہ گیا: یہ مہر بند ہیں، اور کوئی پاس فریز نہیں دیا گیا۔
doctor-locked-help = ٹرمینل میں “panah doctor” چلائیں اور پاس فریز لکھیں۔
doctor-nothing-interrupted = کسی رکاوٹ سے کوئی کام ادھورا نہیں رہا۔
doctor-sheet-well = رابطہ فہرست مکمل ہے، اور ہر نمبر پر حال ہی میں فون کیا گیا۔
doctor-sheet-help = اسے اس سے درست کریں: panah setup

# Units: who can open what a post has closed.
unit-made = یونٹ “{ $value }” بن گیا۔ اس کی کلیدیں یہاں مہر بند ہیں؛ اس کمپیوٹر کا ہر اہلکار انہیں استعمال کر سکتا ہے۔
unit-made-note = فائل { $value } چوکیوں کے لیے ہے۔ اسے یو ایس بی پر ہر لیپ ٹاپ تک لے جائیں، اور وہاں چلائیں: panah unit enrol FOLDER
unit-made-second = فائل { $value } دوسرے امین کی کلید ہے۔ دو لوگ، دو جگہیں: یہ کسی دوسرے شخص کو دیں، جو اسے کہیں اور تالے میں رکھے۔ یہ کھلی پڑی ہے، مہر بند نہیں: جس کے پاس یہ ہو وہ ہر ریکارڈ کھول سکتا ہے۔ یہ کہیں اور نہیں؛ اس کے بغیر کسی لیپ ٹاپ کا اندراج نہیں ہو سکتا، اور اگر یہ کمپیوٹر کھو جائے تو ریکارڈ صرف اسی سے کھلتے ہیں۔
unit-made-fingerprint = یونٹ کا شناختی نشان۔ اسے لکھ لیں؛ جو لیپ ٹاپ کا اندراج کرے گا وہ ٹیلی فون پر یہ پوچھے گا:
unit-note-later = یونٹ “{ $name }” درست ہے، لیکن اس کی فائل نہیں لکھی گئی۔ لکھنے کے لیے: panah unit enrol FOLDER
unit-second-key-file =
    یونٹ “{ $unit }” کے دوسرے امین کی کلید، { $from } کو Panah سے بنائی گئی۔
    یہ یہاں کھلی پڑی ہے، مہر بند نہیں: جس کے پاس یہ فائل ہو وہ اس یونٹ کے لیے مہر بند ہر ریکارڈ کھول سکتا ہے۔
    اسے تالے میں رکھیں، یونٹ کے کمپیوٹر سے الگ کسی دوسرے شخص کے پاس اور کسی دوسری جگہ۔
    عوامی کلید (public key): { $public }
unit-renewed = فائل { $file } نمبر { $serial } ہے اور { $until } تک چلے گی۔ اسے ہر لیپ ٹاپ تک لے جائیں، اور وہاں چلائیں: panah unit enrol FOLDER
unit-renewed-keys = ایک کلید بدلی گئی: ہر لیپ ٹاپ پرانی کلیدوں سے کام جاری رکھتا ہے جب تک نئی کلید کا امین کوڈ پڑھ کر نہ سنا دے۔ جو پرانی کلید کے لیے مہر بند ہوا تھا، وہ اب بھی اسی سے کھلتا ہے۔
unit-renewed-left = جو لوگ جا چکے ہیں وہ اپنے لیپ ٹاپ پر تب تک کام کر سکتے ہیں جب تک اس نے یہ فائل نہ لی ہو۔
unit-key-file =
    یونٹ “{ $unit }” کی کلیدیں، سب سے نئی پہلے، { $day } کو Panah سے لکھی گئیں۔
    یہ یہاں کھلی پڑی ہیں، مہر بند نہیں: جس کے پاس یہ فائل ہو وہ اس یونٹ کے لیے مہر بند ہر ریکارڈ کھول سکتا ہے۔
    کھولنے کے لیے: age -d -i THIS-FILE RECORD
unit-key-warn = جس کے پاس یہ فائل ہو وہ اس یونٹ کے لیے مہر بند ہر ریکارڈ کھول سکتا ہے۔ آڈٹ لاگ میں درج ہوگا کہ یہ آپ نے لکھی۔
unit-key-sure = یونٹ کی کلیدیں فائل میں کھلی حالت میں لکھنی ہیں؟
unit-key-surer = کیا اس کی ابھی ضرورت ہے، اور کیا واضح ہے کہ اسے کہاں تالے میں رکھا جائے گا؟
unit-key-not = کچھ نہیں لکھا گیا۔
unit-key-written = فائل { $file } کھلی پڑی ہے، مہر بند نہیں: جس کے پاس یہ ہو وہ ہر ریکارڈ کھول سکتا ہے۔ اسے تالے میں رکھیں، یا کام ہو جائے تو تلف کر دیں۔
unit-compare-shown = شناختی نشان: { $groups }، پھر آخری ٹکڑا (????)
unit-compare-call = { $whose } کو فون کریں، ایسے نمبر پر جو کسی بھروسے کی فہرست سے ہو، یو ایس بی سے نہیں۔ وہاں چاروں ٹکڑے یہی ہونے چاہییں۔ اگر نہ ہوں تو باہر نکلیں: کسی نے اس کی جگہ کوئی اور فائل رکھ دی ہے۔
unit-compare-ask = آخری ٹکڑا، جیسے { $whose } آپ کو پڑھ کر سنائے:
unit-compare-help = چار حروف اور اعداد؛ Esc باہر نکلتا ہے
unit-compare-left = کچھ نہیں بدلا گیا۔
unit-prove-read-out = یہ کوڈ لیپ ٹاپ { $laptop } کو ٹیلی فون پر پڑھ کر سنائیں، ایسے اہلکار کو جسے آپ جانتے ہوں ({ $name }):
unit-show-here = یہ یونٹ کا کمپیوٹر ہے۔ چوکیوں کے مہر بند کیے ہوئے ریکارڈ یہاں کھولے جاتے ہیں۔
unit-show-post = پروفائل post: اس لیپ ٹاپ پر جو بند ہو وہ صرف یونٹ کی کلیدوں کے لیے مہر بند ہوتا ہے؛ اس لیپ ٹاپ پر کوئی اسے نہیں کھول سکتا۔
unit-show-solo = پروفائل solo: یہ لیپ ٹاپ کسی یونٹ کا نہیں۔ یہاں جو بند ہو وہ اسے بند کرنے والے اہلکار کے پاس فریز سے کھلتا ہے، اور کسی چیز سے نہیں۔
unit-show-unit = یونٹ: { $unit }، نمبر { $serial }، { $from } سے { $until } تک
unit-show-recipient = یونٹ کی کلید، جو ان کے پاس ہے: { $name } ({ $key })
unit-show-fingerprint = شناختی نشان: { $groups }
unit-show-kept = ریکارڈ { $days } دن رکھے جاتے ہیں
unit-show-left = جا چکے اہلکار: { $ids }
unit-show-pending = { $unit } (نمبر { $serial }) کے ساتھ اندراج شروع ہو چکا؛ ابھی یہ کوڈ چاہییں: { $wanted }
unit-show-own = اس لیپ ٹاپ کا شناختی نشان، جو یونٹ پوچھتا ہے: { $groups }
unit-show-no-laptops = ابھی کسی لیپ ٹاپ کا اندراج نہیں۔
unit-show-laptop = لیپ ٹاپ { $id }، شناختی نشان { $groups }
unit-ended = یونٹ “{ $unit }” کی فائل { $until } کو ختم ہو گئی۔ ریکارڈ اب بھی اسی کے لیے مہر بند ہوتے ہیں۔ یونٹ سے نئی فائل مانگیں، اور یوں لیں: panah unit enrol FOLDER
unit-ended-here = اس یونٹ کی فائل { $until } کو ختم ہو گئی۔ چوکیوں کے لیے نئی بنائیں: panah unit renew --to FOLDER
enrol-note-put = فائل { $file } اب نمبر { $serial } ہے، سب سے نئی۔
enrol-no-request = وہاں ابھی کسی لیپ ٹاپ کی درخواست نہیں۔ یو ایس بی لیپ ٹاپ تک لے جائیں، اور وہاں چلائیں: panah unit enrol FOLDER
enrol-not-answered = فائل { $file } کا جواب نہیں دیا جاتا:
enrol-laptop-new = لیپ ٹاپ { $laptop } اندراج چاہتا ہے۔ اس کے اہلکار:
enrol-officer = - { $name } ({ $id })
enrol-officer-unnamed = - اہلکار { $id }، نام کے بغیر
enrol-whose-laptop = چوکی
enrol-whose-unit = یونٹ
enrol-laptop-taken = لیپ ٹاپ { $laptop } کا یہاں اندراج ہو گیا: اس کے اہلکار جس پر دستخط کریں وہ اب سے مستند ہے۔
enrol-laptop-known = لیپ ٹاپ { $laptop } کا اندراج پہلے سے ہے؛ کچھ نیا نہیں۔
enrol-officers-new = لیپ ٹاپ { $laptop } کا اندراج پہلے سے ہے۔ وہاں نئے اہلکار، جن کے دستخط اب سے مستند ہیں:
enrol-no-code = اس کمپیوٹر کے پاس پڑھ کر سنانے کو کوئی کوڈ نہیں۔
enrol-read-out = یہ کوڈ چوکی کو ٹیلی فون پر پڑھ کر سنائیں۔ پھر یو ایس بی دوسرے امین کے پاس لے جائیں (panah unit prove FOLDER --identity KEY-FILE)۔
enrol-unit-new = یونٹ: { $unit }، { $until } تک
enrol-unit-renewed = { $unit } کی نئی فائل: نمبر { $serial }، { $from } سے { $until } تک
enrol-unit-left = یونٹ کہتا ہے کہ یہ جا چکے ہیں، اور اب نہ کچھ کھول سکتے ہیں نہ بند کر سکتے ہیں: اہلکار { $id }
enrol-request-written = فائل { $file } لکھی گئی؛ اس میں ایسا کوئی راز نہیں جو یونٹ کے سوا کوئی کھول سکے۔
enrol-asked = ابھی اندراج نہیں ہوا؛ جب تک نہ ہو، یہاں کچھ نہیں بدلتا۔ یو ایس بی یونٹ کے پاس (panah unit enrol FOLDER) اور دوسرے امین کے پاس (panah unit prove FOLDER --identity KEY-FILE) لے جائیں۔ ہر ایک آپ کو ٹیلی فون پر ایک کوڈ پڑھ کر سناتا ہے: { $wanted }۔ پھر یہ دوبارہ چلائیں: panah unit enrol { $dir }
enrol-asked-renewed = ابھی نافذ نہیں: نئی فائل میں ایک نئی کلید ہے، اور جب تک اس کا امین کوڈ پڑھ کر نہ سنا دے، ریکارڈ پہلے کی طرح اسی فائل سے مہر بند ہوتے ہیں جو اب چل رہی ہے۔ یو ایس بی یونٹ کے پاس (panah unit enrol FOLDER) اور دوسرے امین کے پاس (panah unit prove FOLDER --identity KEY-FILE) لے جائیں۔ ٹیلی فون پر یہ کوڈ چاہییں: { $wanted }۔ پھر یہ دوبارہ چلائیں: panah unit enrol { $dir }
enrol-own-fingerprint = یونٹ اس لیپ ٹاپ کا شناختی نشان پوچھے گا: { $groups }
enrol-code = “{ $name }” کا کوڈ، جیسے آپ کو پڑھ کر سنایا گیا:
enrol-code-help = آٹھ حروف اور اعداد؛ Esc اسے بعد کے لیے چھوڑتا ہے
enrol-code-wrong = یہ کوئی اور کوڈ ہے؛ اسے دوبارہ پڑھوا کر سنیں
enrol-still-wanted = اب تک کا محفوظ ہے۔ ابھی یہ کوڈ چاہییں: { $wanted }۔ مل جائیں تو یہ دوبارہ چلائیں؛ اس وقت تک یہاں کچھ نہیں بدلتا۔
enrol-done = ہو گیا: یہ لیپ ٹاپ { $until } تک “{ $unit }” کے ساتھ درج ہے۔
enrol-done-sealed = اب سے جو بند ہوگا وہ صرف یونٹ کی کلیدوں کے لیے مہر بند ہوگا: اس لیپ ٹاپ پر کوئی اسے نہیں کھول سکتا، پاس فریز سے بھی نہیں۔ ریفرل بند کرنے سے پہلے لکھیں، یا یونٹ سے پوچھیں۔
enrol-done-before = جو ریکارڈ پہلے بند ہوئے وہ ویسے ہی رہے: ہر ایک اسے بند کرنے والے اہلکار کے پاس فریز سے کھلتا ہے۔
enrol-done-copy = جو پاس فریز بھول جائے، یونٹ اب اس کی مدد کر سکتا ہے: آپ کی کلید کی ایک نقل یونٹ کے لیے مہر بند کر دی گئی۔ آپ کے ساتھی اہلکاروں کی نقلیں اس وقت بنیں گی جب وہ اگلی بار یہ لیپ ٹاپ کھولیں گے۔
enrol-done-no-way-back = واپسی کا کوئی راستہ نہیں: جس لیپ ٹاپ کا یونٹ نہ ہو اسے نیا ڈیٹا فولڈر چاہیے۔
enrol-done-already = پہلے ہی ہو چکا: یہ لیپ ٹاپ { $until } تک “{ $unit }” کے ساتھ درج ہے۔ یہاں کچھ نہیں بدلا گیا۔ اگر یہاں کوئی ایسا کام کرتا ہے جسے یونٹ ابھی نہیں جانتا تو یو ایس بی یونٹ کے پاس لے جائیں۔
enrol-renewed = ہو گیا: “{ $unit }” کا نمبر { $serial } اب { $until } تک نافذ ہے۔
enrol-no-copy = آپ کی کلید کی نقل یونٹ کے لیے مہر بند نہیں ہو سکی: { $why }۔ اگلی بار کھولنے پر دوبارہ کوشش ہوگی۔

# Keeping and destroying.
show-retain = { $day } تک رکھا جائے گا؛ پھر تلف ہوتا ہے، سوائے اس کے کہ اس پر قانونی روک ہو۔
show-retain-nothing = کسی نے طے نہیں کیا کہ اسے کب تک رکھا جائے۔
backup-records = { $count ->
    [one] 1 ریکارڈ
   *[other] { $count } ریکارڈ
}
backup-done = بیک اپ { $folder } میں بن گیا: { $records } اور آڈٹ لاگ، ہر فائل واپس پڑھ کر ملائی گئی۔
backup-solo = یہ نقل اس لیپ ٹاپ کے پاس فریزوں سے کھلتی ہے۔ جس کے پاس دونوں ہوں وہ سب کچھ پڑھ سکتا ہے: اسے تالے میں رکھیں۔
backup-post = اس نقل میں کوئی کلید نہیں: جو اس میں ہے اسے صرف یونٹ کھولتا ہے۔
backup-unit = اس نقل میں یونٹ کی کلیدیں ہیں اور یہ اس کمپیوٹر کے پاس فریزوں سے کھلتی ہے۔ اسے تالے میں رکھیں، فہرست میں لکھیں، اور جب کلیدیں ختم ہوں تو باقیوں کے ساتھ اسے بھی تلف کریں۔
backup-log-broken = آڈٹ لاگ اندراج { $at } پر ٹوٹا ہوا ہے ({ $why })؛ اسے ویسے ہی نقل کیا گیا جیسا وہ ہے۔ اپنے یونٹ کو بتائیں۔
backup-no-drafts = { $count ->
    [one] آپ کا 1 انٹرویو بند نہیں ہوا، اور بیک اپ میں نہیں۔
   *[other] آپ کے { $count } انٹرویو بند نہیں ہوئے، اور بیک اپ میں نہیں۔
}
backup-fingerprint = اسے کاغذی رجسٹر میں تاریخ کے ساتھ لکھ لیں؛ بحال کی گئی نقل اسے دوبارہ دکھاتی ہے: { $key }
restore-done = فولڈر { $folder } میں اب { $records } اور آڈٹ لاگ ہیں، جیسے وہ اُس لیپ ٹاپ کی گھڑی کے مطابق { $made } پر تھے۔
restore-proved = ہر فائل ویسی ہی ہے جیسی بیک اپ ہوئی تھی۔ اس سے یہ ثابت نہیں ہوتا کہ وہ کہاں سے آئی: اسے کاغذی رجسٹر سے ملائیں: { $key }
restore-log = آڈٹ لاگ { $entries } اندراج تک سالم ہے؛ اس کے بعد کیا ہوا، کوئی نہیں کہہ سکتا۔
restore-log-broken = آڈٹ لاگ بیک اپ کے وقت ہی اندراج { $at } پر ٹوٹا ہوا تھا: { $why }۔ اپنے یونٹ کو بتائیں۔
restore-solo = اسے اس پاس فریز سے کھولیں جو اُس وقت تھا۔
restore-post = اس میں کوئی کلید نہیں، اس لیے اس کی کوئی چیز یہاں نہیں کھلتی: اس کا فولڈر `records` یونٹ کو دیں (panah unit receive)۔
restore-unit = اسے اس پاس فریز سے کھولیں جو اُس وقت تھا؛ یونٹ کی کلیدیں اس میں ہیں۔
restore-one-of-two = اب سے دونوں میں سے صرف ایک استعمال کریں، یہ نقل یا وہ لیپ ٹاپ جس سے یہ بنی۔
destroy-nothing = تلف کرنے کو کچھ نہیں۔
destroy-all-refused = { $count ->
    [one] کچھ تلف نہیں کیا گیا: 1 ریکارڈ کا دن گزر چکا، اور وہ اوپر لکھی وجہ سے رہتا ہے۔
   *[other] کچھ تلف نہیں کیا گیا: { $count } ریکارڈوں کا دن گزر چکا، اور ہر ایک اوپر لکھی وجہ سے رہتا ہے۔
}
destroy-draft = انٹرویو { $id }، جو بند نہیں ہوا
destroy-record-officer = ریکارڈ { $id }، جو آپ کے پاس فریز سے کھلتا ہے
destroy-record-unit = ریکارڈ { $id }، جسے صرف یونٹ کھولتا ہے
destroy-record-here = ریکارڈ { $id }، جو یہاں موصول ہوا تھا
destroy-adds-to = ، { $id } میں اضافہ
destroy-until = ، رکھنے کی مدت { $day } تک
destroy-dry-run = { $count ->
    [one] یہ تلف ہو جاتا۔ کچھ نہیں کیا گیا۔
   *[other] یہ سب { $count } تلف ہو جاتے۔ کچھ نہیں کیا گیا۔
}
destroy-sure = { $count ->
    [one] پھر یہ ہمیشہ کے لیے ختم ہے۔ اسے تلف کرنے کے لیے 1 لکھیں۔
   *[other] پھر یہ ہمیشہ کے لیے ختم ہیں۔ انہیں تلف کرنے کے لیے { $count } لکھیں۔
}
destroy-sure-help = { $count } کے سوا کچھ بھی لکھنے سے سب کچھ ویسا ہی رہتا ہے۔
destroy-not = کچھ تلف نہیں کیا گیا۔
destroy-done = { $count ->
    [one] تلف ہو گیا۔
   *[other] { $count } تلف ہو گئے۔
}
destroy-after-draft = انٹرویو کی کلید پر دوسرا مواد لکھ کر اسے ختم کر دیا گیا: اس میں جو لکھا تھا وہ اب سے بے معنی شور ہے۔
destroy-after-officer = بیک اپ کے علاوہ، یہ آخری نقل تھی جس کا اس پروگرام کو علم ہے۔
destroy-after-unit = جو یونٹ کے پاس ہے اور جو یو ایس بی پر ہے وہ اس کی پہنچ سے باہر ہے: اسے وہاں یونٹ تلف کرتا ہے۔
destroy-after-here = جس کلید سے یہ یہاں کھلتا تھا اس پر دوسرا مواد لکھ کر اسے ختم کر دیا گیا۔ چوکی کے لیپ ٹاپ اور یو ایس بی پر موجود نقلیں یونٹ کی کلیدوں کے لیے مہر بند ہیں اور اب بھی ان سے کھلتی ہیں۔
destroy-backups = آڈٹ لاگ میں بیک اپ: { $count }، آخری { $last } کو۔ ان میں جو ہے وہ پہنچ سے باہر ہے۔
destroy-transfers = آڈٹ لاگ میں یو ایس بی پر منتقلیاں: { $count }، آخری { $last } کو۔ ان پر جو ہے وہ پہنچ سے باہر ہے۔
destroy-not-erased = یو ایس بی یا SSD پر اوپر لکھنا مٹانا نہیں: پرانے حصے دوبارہ استعمال ہونے تک رہ سکتے ہیں۔ یہ کمی صرف پوری ڈسک کی خفیہ بندی (full-disk encryption) سے دور ہوتی ہے؛ `panah doctor` بتاتا ہے کہ وہ چالو ہے یا نہیں۔
hold-set = ریکارڈ { $id } پر قانونی روک ہے: روک اٹھنے تک کوئی چیز اسے تلف نہیں کرتی۔
hold-lifted = ریکارڈ { $id } سے روک اٹھا لی گئی؛ اپنا دن آنے پر یہ تلف ہوتا ہے۔
list-held = قانونی روک پر، اس لیے کوئی چیز انہیں تلف نہیں کرتی: { $ids }
definitions-signed = { $files } فائلوں پر نمبر { $serial } ({ $sha256 }…) کے طور پر دستخط ہو گئے۔ پورا فولڈر { $note } سمیت لیپ ٹاپوں تک لے جائیں: panah definitions install
definitions-installed = یونٹ کے دستخط والی { $files } فائلیں ({ $sha256 }…) اب سے نافذ ہیں۔ جو انٹرویو پہلے شروع ہوئے وہ ویسے ہی چلتے ہیں جیسے شروع ہوئے تھے۔
definitions-installed-unsigned = { $files } فائلیں جن پر کسی کے دستخط نہیں ({ $sha256 }…) اب سے نافذ ہیں، اور ہر ریکارڈ یہ بتاتا ہے۔
definitions-reset = پروگرام کے اندر موجود تعریفات پھر سے نافذ ہیں۔
definitions-built-in = پروگرام کے اندر موجود ({ $sha256 }…)
definitions-nobody = کسی کے دستخط نہیں ({ $sha256 }…)
definitions-unit = { $unit } کے دستخط، نمبر { $serial } ({ $sha256 }…)
definitions-in-force = { $set }: نافذ
definitions-sha256 = ناموں اور مواد کا SHA-256: { $sha256 }
definitions-not-held = یہ وہی ہیں جو نصب کی گئی تھیں یا نہیں، یہ تجوری کھلنے پر معلوم ہوتا ہے؛ دوسری تعریفات کے ساتھ انٹرویو نہیں ہونے دیا جاتا۔
doctor-drafts-old = { $count ->
    [one] 1 انٹرویو 7 دن سے زیادہ عرصے سے بند نہیں ہوا۔
   *[other] { $count } انٹرویو 7 دن سے زیادہ عرصے سے بند نہیں ہوئے۔
}
doctor-drafts-old-help = اسے بند کریں یا مٹا دیں (panah resume): جو بند نہیں ہوا وہ صرف آپ کے پاس فریز سے کھلتا ہے، اور ہر اس شخص پر کھل جاتا ہے جو آپ سے پاس فریز لکھوا لے۔
log-title = آڈٹ لاگ
log-last = { $size } میں سے آخری { $count } اندراج۔ سب دیکھنے کے لیے: panah log show --all
log-nobody = کوئی نہیں
log-nobody-means = کوئی نہیں: یہ تجوری مقفل ہونے کے دوران ہوا، لیپ ٹاپ پر بیٹھے کسی نے بھی کیا ہو۔
log-called-now = اب { $id } کا نام { $name } ہے۔
log-times = اوقات اس لیپ ٹاپ کی گھڑی کے ہیں، UTC میں؛ ترتیب وہی ہے جس میں کام ہوئے۔
log-for-officer = اسے بند کرنے والے اہلکار کی کلید کے لیے
log-for-unit = صرف یونٹ کی کلیدوں کے لیے
log-asked = کسی نے کہا تھا
log-retention = اس کا دن آ گیا تھا
log-number = نمبر { $count }
log-taken-in = { $count } لیے گئے
log-set-aside = { $count } الگ رکھے گئے
log-record = ریکارڈ { $id }
log-draft = انٹرویو { $id }
log-file = ایک فائل ({ $id }…)
log-intact = اندراج { $size } تک سالم۔ کاغذی رجسٹر کے لیے: { $short }
log-agrees = یہ { $size } اندراج والے تصدیقی نشان سے ملتا ہے۔
log-agrees-to-end = یہ تصدیقی نشان سے ملتا ہے، جو بالکل اسی سرے کا ہے: اس وقت وہاں جو تھا اس میں سے کچھ غائب نہیں۔
log-cannot-say = کیا نمبر { $size } کے بعد بھی اندراج تھے، صرف اس فائل سے کوئی نہیں کہہ سکتا: جو اس میں لکھ سکتا ہے وہ اس کا سرا کاٹ سکتا ہے۔ کہیں اور رکھا ہوا نیا تصدیقی نشان اسے ظاہر کر دیتا۔
log-unsigned = آخر کے { $count } اندراج بغیر دستخط ہیں: وہ اس کے بارے میں ہیں جو تجوری مقفل ہونے کے دوران ہوا، جیسے ناکام پاس فریز، اور انہیں لیپ ٹاپ پر بیٹھا کوئی بھی لکھ سکتا تھا۔
log-unfinished = ایک اور اندراج کا لکھنا بیچ میں رک گیا ({ $count } بائٹ)۔ اگلا اندراج یہ بتائے گا۔
log-unknown-signers = { $count } اندراج ایسے اہلکاروں کے نام پر ہیں جو یہاں معلوم نہیں؛ ان کے لیے صرف لیپ ٹاپ کے دستخط جانچے گئے۔
log-without-key = یہ اس کلید سے جانچا گیا جو لاگ خود بتاتا ہے۔ پاس فریز دینے پر یہ لیپ ٹاپ کی اپنی کلید سے جانچا جاتا ہے۔
log-broken = اندراج { $at } پر ٹوٹا ہوا: { $why }۔
log-broken-help = کچھ نہ بدلیں، فائل رکھیں، اور اپنے یونٹ کو بتائیں۔ اس اندراج سے پہلے جو ہے وہ ویسا ہی ہے جیسا لکھا گیا تھا۔
log-checkpoint-kept = یہ فائل وہاں رکھیں جہاں یہ لیپ ٹاپ اسے بدل نہ سکے۔ بعد میں: panah log verify --against FILE
deed-made = تجوری بنائی
deed-unlocked = تجوری کھولی
deed-passphrase-failed = ایک پاس فریز ناکام ہوا
deed-draft-begun = انٹرویو شروع کیا
deed-draft-resumed = انٹرویو جاری رکھا
deed-draft-discarded = انٹرویو مٹایا
deed-seal-begun = ریکارڈ مہر بند کرنا شروع کیا
deed-sealed = ریکارڈ مہر بند کیا
deed-seal-undone = ادھوری مہر بندی واپس لی گئی
deed-opened = کھولا
deed-listed = ریکارڈ دیکھے
deed-page-made = صفحہ بنایا
deed-exported = ریکارڈ برآمد کیے
deed-services-exported = خدمات برآمد کیں، چوکی کی اپنی بھی
deed-post-kept = رابطہ فہرست بدلی
deed-state-kept = بدلا کہ یہ لیپ ٹاپ اپنے بارے میں کیا جانتا ہے
deed-officer-added = اہلکار شامل کیا
deed-officer-named = اہلکار کا نام بدلا
deed-officer-removed = اہلکار ہٹایا
deed-passphrase-changed = پاس فریز بدلا
deed-recovery-asked = کسی نے یونٹ سے کلید مانگی
deed-recovery-given = اہلکار کی کلید واپس دی
deed-recovered = اہلکار کی کلید یونٹ سے واپس لی
deed-enrolled = اس لیپ ٹاپ کا یونٹ کے ساتھ اندراج کیا
deed-challenge-made = اس لیپ ٹاپ کا یونٹ کے ساتھ اندراج شروع کیا
deed-laptop-enrolled = لیپ ٹاپ کا اندراج کیا
deed-unit-made = یونٹ کی کلیدیں بنائیں
deed-unit-renewed = یونٹ کی فائل نئی کی
deed-unit-key-shown = یونٹ کی کلید کھلی حالت میں لکھی
deed-transferred = یونٹ کے لیے ریکارڈ نقل کیے
deed-receipt-taken = یونٹ کی رسید لی
deed-received = ریکارڈ وصول کیے
deed-dispute-settled = طے کیا کہ ایک ہی آئی ڈی کے دو ریکارڈوں میں سے کون سا مانا جائے
deed-backed-up = بیک اپ بنایا
deed-restored = بیک اپ بحال کیا
deed-destroyed = تلف کیا
deed-hold-set = ریکارڈ پر قانونی روک لگائی
deed-hold-lifted = ریکارڈ سے قانونی روک اٹھائی
deed-step-noted = نوٹ کیا کہ ریفرل کے بارے میں کیا کیا گیا
deed-definitions-installed = تعریفات نصب کیں
deed-definitions-signed = تعریفات پر دستخط کیے
deed-certificate-signed = سند پر دستخط کیے
deed-torn-tail-cut = بجلی جانے سے ادھورا رہ گیا اندراج کاٹا
deed-log-reset = یہ لاگ نئے سرے سے شروع کیا
log-reset = آڈٹ لاگ نئے سرے سے شروع ہوتا ہے؛ اس کا پہلا اندراج یہ بتاتا ہے، اور پرانا اس کے ساتھ رکھا ہے۔ کاغذی رجسٹر کے لیے: { $short }
deed-reset-allowed = لیپ ٹاپ کو اپنا لاگ نئے سرے سے شروع کرنے کی اجازت دی

# Moving records to the unit.
report-amends = ریکارڈ { $id } کے لیے، { $wall }
transfer-records = { $count ->
    [one] { $count } ریکارڈ
   *[other] { $count } ریکارڈ
}
transfer-no-receipts = وہاں کوئی رسید نہیں۔
transfer-confirmed = رسید { $file }: یونٹ کے پاس { $count } ہیں جن کی اس نے پہلے تصدیق نہیں کی تھی۔
transfer-countersigned = یونٹ نے اس لیپ ٹاپ کے آڈٹ لاگ پر { $short } تک تصدیقی دستخط کر دیے ہیں۔
transfer-set-aside = یونٹ نے ریکارڈ { $id } الگ رکھ دیا ({ $reason })۔ وہ یہاں رہتا ہے، اور دوبارہ بھیجا جاتا ہے۔
transfer-other-bytes = یونٹ کے پاس ریکارڈ { $id } کے بائٹ یہاں والے سے مختلف ہیں۔ دونوں رکھیں، اور یونٹ کو بتائیں۔
transfer-receipt-refused = رسید { $file } نہیں لی گئی: { $fault }؛ { $help }۔
transfer-none = کوئی ریکارڈ یونٹ کا منتظر نہیں: جو اس کے لیے مہر بند ہیں ان سب کی وہ تصدیق کر چکا۔
transfer-left-out = ریکارڈ { $id } یو ایس بی پر نہیں ہے: { $why }۔
transfer-changed = ریکارڈ { $id } یو ایس بی پر نہیں ہے: مہر بند ہونے کے بعد یہ بدل گیا ہے۔ اس کی جگہ بیک اپ سے نقل رکھیں، یہ فائل بھی رکھیں، اور یونٹ کو بتائیں۔
transfer-done = یو ایس بی پر { $count }، فولڈر { $folder } میں۔ ہر فائل واپس پڑھ کر ملائی گئی۔
transfer-checkpoint = کاغذی رجسٹر کے لیے: { $short }
transfer-next = یو ایس بی یونٹ کے پاس لے جائیں (panah unit receive FOLDER) اور واپس لائیں: اس پر رکھی رسید اس لیپ ٹاپ کو بتاتی ہے کہ کیا پہنچ گیا۔ یہاں کچھ نہیں مٹایا گیا۔
receive-inside = یہ پورا بیک اپ یا ڈیٹا فولڈر ہے؛ اس کے ریکارڈ { $folder } میں ہیں۔
receive-from = فولڈر { $folder }، لیپ ٹاپ { $laptop } سے
receive-no-list = نامکمل منتقلی: اس کے ساتھ کوئی فہرست نہیں آئی۔ شاید یو ایس بی وقت سے پہلے نکال لی گئی۔ ہر ریکارڈ کو الگ جانچا گیا؛ کیا اور بھی بھیجے گئے تھے، کوئی نہیں کہہ سکتا۔
receive-list-refused = اس کے ساتھ آنے والی فہرست نہیں مانی جاتی: { $why } ({ $help })۔ ہر ریکارڈ کو الگ جانچا گیا۔
receive-taken-in = { $count ->
    [one] { $count } ریکارڈ مستند ہے اور لے لیا گیا۔
   *[other] { $count } ریکارڈ مستند ہیں اور لے لیے گئے۔
}
receive-here-already = { $count ->
    [one] { $count } ریکارڈ پہلے سے یہاں تھا؛ کچھ نہیں بدلا گیا۔
   *[other] { $count } ریکارڈ پہلے سے یہاں تھے؛ کچھ نہیں بدلا گیا۔
}
receive-set-aside = { $count ->
    [one] { $count } فائل نہیں لی گئی۔ اسے الگ رکھا گیا ہے اور کبھی دکھایا نہیں جاتا:
   *[other] { $count } فائلیں نہیں لی گئیں۔ انہیں الگ رکھا گیا ہے اور کبھی دکھایا نہیں جاتا:
}
receive-sent-again = ← جہاں یہ ریکارڈ تھا، چوکی اگلی منتقلی میں اسے دوبارہ بھیجتی ہے۔
receive-before = اسے پہلے بھی الگ رکھا گیا تھا۔
receive-left-there = الگ رکھنے کو بہت کچھ تھا؛ یہ ابھی صرف یو ایس بی پر ہے۔
receive-missing = { $count ->
    [one] { $count } فائل جس کا نام فہرست میں ہے نہیں آئی، یا بدلی ہوئی آئی:
   *[other] { $count } فائلیں جن کے نام فہرست میں ہیں نہیں آئیں، یا بدلی ہوئی آئیں:
}
receive-new-officer = اُس لیپ ٹاپ پر نیا: اہلکار { $officer }۔ ان کے دستخط اب سے مستند ہیں، کیونکہ لیپ ٹاپ ان کی ضمانت دیتا ہے۔
receive-other-key = لیپ ٹاپ اہلکار { $officer } کی جو کلید دیتا ہے وہ یہاں معلوم کلید سے مختلف ہے۔ معلوم کلید برقرار ہے؛ چوکی سے پوچھیں۔
settle-done = ریکارڈ { $id } کا معاملہ طے ہو گیا، اور وہ پھر دکھایا جاتا ہے۔ اسی آئی ڈی کے الگ رکھے گئے: { $count }۔
receive-gone = آپ کا یونٹ کہتا ہے کہ اہلکار { $officer } جا چکے ہیں، اور یہاں کوئی ایسی چیز آئی جس پر ان کے دستخط ہیں۔ اگر وہ ان کے جانے سے پہلے بند ہوئی تو ٹھیک ہے: ریکارڈ میں دن دیکھیں۔ ورنہ کوئی ایسے پاس فریز سے کام کر رہا ہے جسے بند ہو جانا تھا: چوکی سے پوچھیں۔
receive-older-note = لیپ ٹاپ آپ کے یونٹ کی فائل نمبر { $its } پر چلتا ہے؛ سب سے نئی { $newest } ہے۔ سب سے نئی فائل چوکی تک لے جائیں (وہ panah unit renew نے لکھی تھی)، اور وہاں اس کے ساتھ panah unit enrol چلوائیں: اس وقت تک ہو سکتا ہے وہ ان کلیدوں کے لیے مہر بند کرے جو آپ بدل چکے، اور جانے والوں کو اندر آنے دے۔
receive-goes-on = لیپ ٹاپ کا آڈٹ لاگ سالم ہے، اور جہاں تک معلوم تھا وہیں سے آگے چلتا ہے۔ تصدیقی دستخط: { $short }
receive-seen = یہ فہرست پہلے موصول ہو چکی۔ تصدیقی دستخط: { $short }
receive-rolled-back = لیپ ٹاپ کا آڈٹ لاگ پیچھے کر دیا گیا، یا مختلف طرح آگے چلا: { $known } معلوم تھا، اور { $came } آیا۔ اس پر تصدیقی دستخط نہیں ہوئے۔ اگر یہ یو ایس بی محض کہیں پڑی رہ گئی پرانی نہیں، تو کسی نے لیپ ٹاپ کی پہلی حالت واپس رکھ دی ہے: یو ایس بی رکھیں، اور چوکی سے پوچھیں۔
receive-no-log = لیپ ٹاپ کا آڈٹ لاگ ویسے ساتھ نہیں آیا جیسے فہرست کہتی ہے، اس لیے اس پر تصدیقی دستخط نہیں ہوئے۔
receive-log-broken = لیپ ٹاپ کا آڈٹ لاگ اندراج { $at } پر ٹوٹا ہوا ہے: { $why }۔ اس پر تصدیقی دستخط نہیں ہوئے۔ یو ایس بی رکھیں، اور چوکی سے پوچھیں۔
receive-log-unusable = لیپ ٹاپ کا آڈٹ لاگ استعمال نہیں ہو سکتا، اس لیے اس پر تصدیقی دستخط نہیں ہوئے: { $why }
receive-skipped = یو ایس بی پر جنہیں نہیں چھیڑا گیا
receive-skipped-strange_name = ایسا نام نہیں جو یہ پروگرام دیتا ہے
receive-skipped-link = علامتی لنک (symbolic link)؛ اس کے پیچھے نہیں جایا گیا
receive-skipped-folder = فولڈر
receive-skipped-not_a_file = کوئی آلہ، pipe یا socket
receive-skipped-too_large = کسی بھی ریکارڈ سے بڑا
receive-skipped-unreadable = پڑھا نہیں جا سکتا
receive-skipped-changed = پڑھے جانے کے دوران بدل گیا؛ یو ایس بی دوبارہ وصول کریں
receive-more = { $count ->
    [one] اور { $count } مزید
   *[other] اور { $count } مزید
}
receive-receipt = رسید { $file } ہے۔ یو ایس بی چوکی واپس لے جائیں: panah transfer --to FOLDER اسے لے لیتا ہے۔
receive-no-receipt = کوئی رسید نہیں لکھی گئی: کچھ نہیں بتاتا کہ وہ کس لیپ ٹاپ کے لیے ہوتی۔
open-authentic = مستند
open-forwarded = آگے بھیجا گیا
open-forwarded-warning = اس کے مواد پر دستخط ویسے ہی ہیں جیسے ہونے چاہییں، لیکن یہ ان کلیدوں کے لیے مہر بند نہیں جن کے لیے دستخط ہوئے تھے: جو اسے کھول سکتا تھا اس نے اسے آگے دے دیا ہے۔ جس راستے سے یہ آپ تک آیا اس پر بھروسا کرنے سے پہلے معلوم کریں کہ وہ کون تھا۔
open-signed-by = لیپ ٹاپ { $laptop } پر اہلکار { $officer } کے دستخط
open-signed-by-officer = اہلکار { $officer } کے دستخط
list-from = کس لیپ ٹاپ سے
list-who-here-long = جن کے ساتھ لیپ ٹاپ لکھا ہے وہ یہاں اسی سے موصول ہوئے، اور ان میں سے ہر ایک مستند ہے۔

# The officers of a laptop, and the recovery of a key.
officer-add-name = ساتھی اہلکار نئے اہلکار کو کیا کہتے ہیں؟
officer-add-name-help = بیج نمبر یا کوئی مختصر نام جو کسی ساتھی اہلکار کا نہ ہو
officer-add-turn = اب کی بورڈ کے سامنے نیا اہلکار بیٹھے، اور کوئی نہ دیکھے۔
officer-add-passphrase = نئے اہلکار کا پاس فریز:
officer-lost-with-unit = آپ کا پاس فریز اس لیپ ٹاپ پر آپ کے انٹرویو مہر بند کرتا ہے۔ جو بھول جائے اس کی مدد یونٹ کرتا ہے: panah keys recover
officer-added = اہلکار { $name } ({ $id }) اب سے یہاں شامل ہیں۔ کسی کو بتانا نہیں پڑتا کہ وہ کون ہے: پاس فریز سے پتا چل جاتا ہے۔
officer-added-unit = نئے اہلکار کے دستخط مستند ماننے سے پہلے یونٹ کو ان کا علم ہونا ضروری ہے: panah unit enrol FOLDER
officer-named = اہلکار { $id } کا نام اب سے { $name } ہے۔
officer-col-id = آئی ڈی
officer-col-name = نام
officer-col-unclosed = جو بند نہیں
officer-col-recoverable = بھول جائے تو
officer-col-fingerprint = شناختی نشان
officer-is-you = (آپ)
officer-has-left = (جا چکے)
officer-recoverable = یونٹ مدد کرتا ہے
officer-not-recoverable = ضائع
officer-list-solo = یہ لیپ ٹاپ کسی یونٹ کا نہیں: جو پاس فریز بھول جائے وہ اس سے مہر بند ہر چیز کھو دیتا ہے۔
officer-passphrase-changed = اب سے نیا پاس فریز آپ کی تجوری کھولتا ہے، اور پرانا نہیں۔
officer-passphrase-old = جس تک اس کی پہنچ نہیں: جس کے پاس آپ کی کلید کی فائل کی پرانی نقل ہو، جیسے بیک اپ یا فولڈر کی نقل، وہ اس نقل پر اب بھی پرانا پاس فریز استعمال کر سکتا ہے۔
officer-remove-unit = اس لیپ ٹاپ پر ان کی کلید کی فائل تلف ہو جاتی ہے۔ جو انٹرویو انہوں نے بند نہیں کیے وہ یہاں مہر بند رہتے ہیں؛ یونٹ کی مدد سے انہیں واپس لایا جا سکتا ہے (panah keys recover)۔ بند ریکارڈ اور ان کے دستخط ویسے ہی رہتے ہیں۔
officer-remove-solo = اس لیپ ٹاپ پر ان کی کلید کی فائل تلف ہو جاتی ہے۔ یہ صرف خود آپ کے لیے ممکن ہے، اور صرف اس وقت جب یہاں ایسا کچھ باقی نہ ہو جو صرف آپ کھول سکتے ہیں۔ آپ کے دستخط ویسے ہی رہتے ہیں۔
officer-remove-unclosed = { $count ->
    [one] ان کا 1 انٹرویو یہاں ہے جو بند نہیں ہوا۔
   *[other] ان کے { $count } انٹرویو یہاں ہیں جو بند نہیں ہوئے۔
}
officer-remove-sure = اہلکار { $name } کو ہٹانا ہے؟
officer-remove-surer = ان کا پاس فریز یہاں پھر کچھ نہیں کھولے گا۔ { $name } کو ہمیشہ کے لیے ہٹانا ہے؟
officer-remove-not = کسی کو نہیں ہٹایا گیا۔
officer-removed = اہلکار { $name } کو ہٹا دیا گیا: ان کا پاس فریز یہاں اب کچھ نہیں کھولتا۔
officer-removed-old = جس تک اس کی پہنچ نہیں: ان کی کلید کی فائل کی پرانی نقل، جیسے بیک اپ، اب بھی ان کے پاس فریز سے کھلتی ہے؛ اور جو انہوں نے دیکھا، لکھ لیا یا جس کی تصویر لی، وہ اس سے واپس نہیں ہوتا۔
officer-removed-unit = یونٹ کو بتائیں، تاکہ اس کی فائل میں ان کا نام جا چکے اہلکاروں میں ہو (panah unit renew --left { $id })۔ اگر ان کے انٹرویو کی ابھی ضرورت ہے تو پہلے انہیں بحال کریں۔
recover-names-sealed = یہاں کون کام کرتا ہے یہ مہر بند ہے، اس لیے صرف آئی ڈی کے ابتدائی حصے دکھائے جا سکتے ہیں، اور یہ کہ ہر ایک نے کتنے انٹرویو بند نہیں کیے۔
recover-whose = کس کی کلید بحال کرنی ہے؟
recover-line = { $id }: { $unclosed }
recover-line-removed = { $id }: { $unclosed } (اس لیپ ٹاپ سے ہٹا دیا گیا)
recover-unclosed = { $count ->
    [0] ایسا کوئی انٹرویو نہیں جو بند نہ ہوا ہو
    [one] 1 انٹرویو جو بند نہیں ہوا
   *[other] { $count } انٹرویو جو بند نہیں ہوئے
}
recover-anew = اس کلید کی بحالی پہلے بھی مانگی گئی تھی۔ وہ درخواست اب سے کالعدم ہے۔
recover-new-passphrase = وہ پاس فریز چنیں جو یونٹ کے جواب کے بعد کلید کھولے گا۔ اس وقت تک سب کچھ ویسا ہی رہتا ہے، اور پرانا پاس فریز اب بھی اسے کھولتا ہے؛ جو اس سے کھول لے وہ اس درخواست کو کالعدم کر دیتا ہے۔
recover-asked = فائل { $file } لکھی گئی؛ اس میں ایسا کوئی راز نہیں جو یونٹ کے سوا کوئی کھول سکے۔ یو ایس بی یونٹ کے پاس لے جائیں (panah keys recover FOLDER)، پھر یہاں واپس لائیں، اور چلائیں: panah keys recover FOLDER
recover-fingerprint = اس درخواست کا شناختی نشان؛ اسے لکھ لیں۔ جب یونٹ فون کرے تو وہ چار ٹکڑے پڑھ کر سناتا ہے اور آخری آپ پڑھ کر سناتے ہیں: { $groups }
recover-colleague = یہ اہلکار اس لیپ ٹاپ سے ہٹا دیا گیا تھا: پہلے یہاں کام کرنے والا کوئی ساتھی اہلکار اسے کھولے۔
recover-passphrase = نیا پاس فریز، جیسے درخواست کے لیے لکھا گیا تھا:
recover-passphrase-wrong = یہ وہ پاس فریز نہیں جو درخواست کے لیے لکھا گیا تھا۔ دوبارہ کوشش کریں۔
recover-done = ہو گیا: اہلکار { $id } کی کلید بحال ہو گئی۔ نیا پاس فریز اسے کھولتا ہے، اور پرانا اب کچھ نہیں کھولتا۔
recover-by-unit = جواب پر یونٹ کے دستخط تھے۔
recover-by-custodian = جواب دوسرے امین کی کلید سے دیا گیا، جو کسی چیز پر دستخط نہیں کرتی؛ کلید کا درست ہونا اس سے ثابت ہوا جو وہ کھولتی ہے۔
recover-for-colleague = دونوں فائلیں یو ایس بی سے مٹا دیں۔ اگر آپ نے یہ کسی ساتھی اہلکار کے لیے کیا تو انہیں بتائیں: ان کا پرانا پاس فریز ختم ہو گیا، اور وہ اپنا نیا یوں رکھیں: panah keys officer passphrase
recover-give = لیپ ٹاپ { $laptop } اہلکار { $id } کی کلید مانگتا ہے۔
recover-give-named = لیپ ٹاپ { $laptop } اہلکار { $name } ({ $id }) کی کلید مانگتا ہے۔
recover-give-warning = جو مانگتا ہے اسے وہ سب انٹرویو مل جاتے ہیں جو اس اہلکار نے بند نہیں کیے، اور وہ ان کے نام سے دستخط کر سکتا ہے۔ اس درخواست پر کوئی دستخط نہیں کر سکتا تھا: آواز سے یقین کر لیں کہ یہ ایسے لوگوں کی طرف سے ہے جنہیں آپ جانتے ہیں، اور یہ کہ اہلکار پاس فریز بھول گیا یا موجود نہیں۔
recover-give-unknown = یونٹ کے ڈیٹا فولڈر کے بغیر نہیں کہا جا سکتا کہ اس لیپ ٹاپ کا اندراج ہے یا نہیں، اور نہ یہاں کچھ درج ہوتا ہے۔ پہلے یونٹ سے بات کریں۔
recover-given = فائل { $file } لکھی گئی۔ یو ایس بی لیپ ٹاپ تک واپس لے جائیں، اور وہاں ایک بار پھر چلائیں: panah keys recover FOLDER

# What is kept, and whether it is still as it was written.
definitions-instead = اس وقت تک پروگرام کے اندر موجود تعریفات ان کی جگہ کام کرتی ہیں۔
doctor-log-intact = آڈٹ لاگ اندراج { $size } تک ویسا ہی ہے جیسا لکھا گیا تھا۔ اس کا سرا کاٹا گیا یا نہیں، یہ صرف کہیں اور رکھا ہوا تصدیقی نشان بتاتا ہے۔
doctor-log-broken = آڈٹ لاگ اندراج { $at } پر ٹوٹا ہوا ہے: { $why }۔
doctor-record = ریکارڈ { $id }: { $why }۔
doctor-record-help = اس کی جگہ بیک اپ سے نقل رکھیں، یہ فائل بھی رکھیں، اور اپنے یونٹ کو بتائیں۔
doctor-record-missing-help = اسے بیک اپ میں اور آخری یو ایس بی پر تلاش کریں، اور اپنے یونٹ کو بتائیں۔
doctor-records-more = { $count ->
    [one] اور 1 مزید ریکارڈ ویسا نہیں جیسا بند کیا گیا تھا۔
   *[other] اور { $count } مزید ریکارڈ ویسے نہیں جیسے بند کیے گئے تھے۔
}
doctor-records-more-help = وہ کون سے ہیں: panah list --details
doctor-records-well = { $count ->
    [one] یہاں کا ریکارڈ دیکھا گیا: جہاں تک آپ دیکھ سکتے ہیں کوئی خرابی نہیں۔
   *[other] یہاں کے { $count } ریکارڈ دیکھے گئے: جہاں تک آپ دیکھ سکتے ہیں کوئی خرابی نہیں۔
}
definitions-unusable = نصب شدہ ({ $sha256 }…)، مگر اس کے بعد بدلی گئیں، یا ان میں سے کچھ غائب ہے
list-opened-by = کون کھولتا ہے
list-by-you = آپ
list-by-colleague = ساتھی اہلکار
list-by-unit = یونٹ
list-by-unit-received = یونٹ، جس کے پاس یہ ہے
list-by-here = یہیں
list-not-shown = یہاں نہیں دکھایا جاتا
list-wrong = نیچے دیکھیں
list-changed = مہر بند ہونے کے بعد اس کی فائل بدل گئی ہے۔ اس کی جگہ بیک اپ سے نقل رکھیں، یہ فائل بھی رکھیں، اور یونٹ کو بتائیں۔
list-who-nobody = یہاں کوئی نہیں: اس فولڈر میں کلید کی کوئی فائل نہیں
list-no-key = جو یونٹ کے لیے مہر بند ہوا وہ وہیں کھلتا ہے (panah unit receive)۔ جو کسی اہلکار نے مہر بند کیا وہ اسی اہلکار کی کلید کی فائل سے کھلتا ہے، جو فولڈر “officers” میں ہوتی ہے۔

# The checker: its formats, and the wording rules

check-only-warnings = { $count ->
    [one] 1 فائل جانچی گئی: کوئی غلطی نہیں
   *[other] { $count } فائلیں جانچی گئیں: کوئی غلطی نہیں
}
explain-rule-title = { $id }: { $title }
explain-rule-warning = جو اس کے خلاف ہو اس پر انتباہ آتا ہے: فائل استعمال ہو سکتی ہے، اور کسی کو اسے دیکھ لینا چاہیے۔
explain-rule-error = جو اس کے خلاف ہو وہ غلطی ہے: اس سے نقصان ہو سکتا ہے، اور فائل میدان میں نہیں جاتی۔
explain-rule-by-degree = جو اس کے خلاف ہو اس پر انتباہ آتا ہے، یا بات زیادہ بڑھ جائے تو وہ غلطی ہے۔
explain-rule-words = یہ ہر زبان میں دیکھا جاتا ہے۔
explain-rule-listed-words = یہ ان زبانوں میں دیکھا جاتا ہے جن کے لفظوں کی فہرست موجود ہے: اب تک انگریزی۔
explain-rule-order = یہ ہر زبان میں دیکھتا ہے کہ سوالنامہ کس ترتیب سے بنا ہے۔
explain-rule-matters = یہ کیوں اہم ہے
explain-rule-example = ایک مثال جو اس کے خلاف ہے
explain-rule-better = بہتر
explain-rule-source = { $document } ({ $status })۔
explain-rule-aside = جہاں یہ قاعدہ غلط ہو
explain-rule-aside-how = اسے اس نکتے پر، یا پورے سوالنامے کے لیے فائل کے شروع میں، ایک جملے میں وجہ لکھ کر ایک طرف رکھیں:
explain-rule-aside-line = set_aside: {"{"}{ $id }: "یہ یہاں کیوں غلط ہے"{"}"}
schema-kind = { $kind }: { $files }
schema-written = لکھا گیا: { $path }، ان کے لیے { $files }
new-written = لکھا گیا: { $path }
new-next = جیسا ہے، اس میں کوئی خرابی نہیں۔ اسے بدلیں، اور دوبارہ دیکھیں: panah check { $path }
new-plays = اسے یوں کھیلیں: panah --definitions { $folder } practise { $name }
graph-written = راستوں کا صفحہ { $file } میں ہے۔ اسے براؤزر میں کھولیں، یا A3 کاغذ پر چھاپیں۔
graph-identity = سوالنامہ { $id }، ورژن { $version }: اس سوالنامے کے راستے
graph-legend-ways = اوپر سے کسی راستے پر چلیں۔ خانہ ان راستوں پر پھیلا ہے جو اس سے گزرتے ہیں؛ باقی راستے اس کے پاس سے نکل جاتے ہیں۔
graph-legend-numbers = جن الفاظ کے ساتھ لکیر ہے وہ اس شخص سے کہے جاتے ہیں۔ نمبر نکتے کا ہے، جیسے سوالات کے پرچے پر۔
graph-legend-no = “نہیں” جہاں لے جاتا ہے وہ چوکھٹے میں لکھا ہے۔ ہر سوال پر یہ بھی ہو سکتا ہے کہ جواب نہیں دینا چاہا، یا معلوم نہیں؛ پھر بات چیت جاری رہتی ہے۔
graph-way-child = بچہ
graph-way-needs = صرف وہ جو انتظار نہیں کر سکتا
graph-way-full = پوری بات چیت
graph-only-consent = صرف { $number } پر “ہاں” کے ساتھ۔
graph-fork-title = یہاں بچہ اپنے الگ راستے پر جاتا ہے
graph-fork = بچہ وہ ہے: { $when }۔
graph-fork-unless = جب تک یہ طے نہ ہو، تب بھی؛ سوائے اس کے کہ { $unless }۔
graph-fork-open = جب تک یہ طے نہ ہو، تب بھی۔
graph-when = صرف اس صورت میں کہ { $when }۔
graph-when-all = صرف جب یہ سب لاگو ہوں:
graph-when-any = صرف جب ان میں سے کوئی ایک لاگو ہو:
graph-more = { $count ->
    [one] اور 1 مزید
   *[other] اور { $count } مزید
}
graph-adults = بچے سے نہیں
graph-on-stop = رکنے کے بعد بھی
graph-mark-harm = پہنچائی گئی تکلیف کے بارے میں
graph-mark-sexual = جنسی افعال کے بارے میں
graph-mark-means = مجبور کرنے کے طریقوں کے بارے میں
graph-no-on = “نہیں”: مشورے پر عمل ہوتا ہے، پھر بات چیت جاری رہتی ہے۔
graph-no-needs = “نہیں”: یہاں سے آگے صرف وہ جو انتظار نہیں کر سکتا۔
graph-no-stop = “نہیں”: رکیں، اور مختصر اختتام۔
graph-no-consent = “نہیں”: اس میں سے کچھ نہیں؛ بات چیت جاری رہتی ہے۔
graph-no-without = “نہیں”: ان کے بغیر: { $titles }۔
new-definitions = فولڈر { $folder } میں { $count } فائلیں لکھی گئیں۔ انہیں بدلیں، اور دوبارہ دیکھیں: panah check { $folder }

# The wording rules: what each asks of a questionnaire, and why.
wording-l01 = چھوٹے جملے
wording-l01-asks = جو جملہ پڑھ کر سنایا جاتا ہے اس میں زیادہ سے زیادہ 16 لفظ ہوں، ترجمے میں 20؛ 25 سے زیادہ غلطی ہے۔ جو جملہ پوچھتا ہے وہ پہلے آتا ہے۔
wording-l01-matters = ڈرے ہوئے یا تھکے ہوئے شخص کو لمبے جملے کا صرف شروع یا آخر یاد رہتا ہے، اور باقی ترجمان کو اندازے سے بتانا پڑتا ہے۔
wording-l02 = ایک وقت میں ایک بات
wording-l02-asks = ایک سوال ایک ہی بات پوچھتا ہے: اس میں کوئی `and` یا `or` نہیں جو دو باتوں کو جوڑے، اور سوالیہ نشان ایک ہی ہے۔
wording-l02-matters = دو باتوں پر ایک “ہاں” کسی کا بھی جواب نہیں۔ بعد میں کوئی نہیں بتا سکتا کہ مراد کون سی تھی۔
wording-l03 = کوئی سوال جواب کی طرف نہ لے جائے
wording-l03-asks = سوال کے اندر اس کا جواب نہیں ہوتا: آخر میں `right?` نہیں، شروع میں `so you` نہیں، اور `did you not` نہیں۔
wording-l03-matters = جس کا معاملہ اہلکار کے ہاتھ میں ہو وہ ہاں کہہ دیتا ہے۔ منہ میں ڈالا گیا جواب بعد میں کسی کام کا نہیں، اور اس شخص کے خلاف بھی جا سکتا ہے۔
wording-l04 = کچھ پہلے سے مان نہ لیا جائے
wording-l04-asks = سوال کوئی ایسا کام یا شخص پہلے سے نہیں مانتا جس کا ذکر اس شخص نے خود نہ کیا ہو: `when he hit you` نہیں، `your trafficker` نہیں، اور `who took your papers` بھی نہیں جب تک کسی جواب سے یہ معلوم نہ ہو کہ کاغذات لیے گئے۔
wording-l04-matters = اس سے بات اس شخص کے منہ میں ڈالی جاتی ہے، اور جسے کسی نے نہ مارا ہو اسے بھی بتا دیا جاتا ہے کہ کس جواب کی توقع ہے۔
wording-l05 = کوئی سوال الزام نہ لگے
wording-l05-asks = سوال `why` سے شروع نہیں ہوتا، اور یہ نہیں پوچھتا کہ کوئی وہاں کیوں رہا۔
wording-l05-matters = جس پر پہلے الزام لگ چکا ہو اسے “کیوں” الزام لگتا ہے۔ پھر وہ بتانے کے بجائے اپنی صفائی دیتا ہے۔
wording-l06 = جہاں جواب کھلا ہو وہاں دو میں سے ایک پر مجبور نہ کریں
wording-l06-asks = سوال دو جواب سامنے رکھ کر باقی سب چھوڑ نہیں دیتا؛ اور بتانے کی دعوت ہاں یا نہیں نہیں پوچھتی۔
wording-l06-matters = وہ شخص سامنے رکھے دو میں سے ایک چن لیتا ہے، چاہے سچ تیسرا ہو، اور بتانا چھوڑ دیتا ہے۔
wording-l07 = دوہری نفی نہیں
wording-l07-asks = ایک جملے میں “نہیں” زیادہ سے زیادہ ایک بار آتا ہے: `not … without` نہیں، `not un…` نہیں۔
wording-l07-matters = دو نفیاں ایک سنائی دیتی ہیں، اور بہت سی زبانوں میں ایک ہی ہیں۔ جواب الٹ جاتا ہے۔
wording-l08 = کوئی نام چسپاں نہ کیا جائے
wording-l08-asks = پڑھ کر سنایا جانے والا کوئی لفظ کسی شخص یا کام پر نام چسپاں نہیں کرتا: `victim` نہیں، `illegal` نہیں، `rape` نہیں، `truth` نہیں۔
wording-l08-matters = بہت کم لوگ خود کو ایسے لفظ میں پہچانتے ہیں، اور بہت سے اس سے ڈرتے ہیں۔ یہ لفظ کچھ سنے بغیر فیصلہ سنا دیتا ہے۔
wording-l09 = قانون یا دفتر کا لفظ نہیں
wording-l09-asks = جو پڑھ کر سنایا جاتا ہے وہ گھر کے لفظوں میں ہے، عدالت کے نہیں: `coercion` نہیں، `documentation` نہیں، `referral` نہیں۔
wording-l09-matters = جو لفظ گھر میں کوئی نہ بولتا ہو اسے سمجھانا پڑتا ہے، اور ہو سکتا ہے کوئی لحاظ میں ہاں کہہ دے۔
wording-l10 = وقت یا مقدار گول مول نہ ہو
wording-l10-asks = جو پڑھ کر سنایا جاتا ہے اس میں وقت یا مقدار وہ ہے جس سے دونوں ایک ہی بات سمجھیں: `often` نہیں، `recently` نہیں، `normally` نہیں۔
wording-l10-matters = “اکثر” ایک کے لیے مہینے میں ایک بار ہے اور دوسرے کے لیے ہر گھنٹے۔ ایسے جواب ایک دوسرے سے ملائے نہیں جا سکتے۔
wording-l11 = محاورہ نہیں
wording-l11-asks = جو پڑھ کر سنایا جاتا ہے اس کا مطلب لفظ بہ لفظ وہی ہے جو کہا گیا۔
wording-l11-matters = محاورے کا ترجمہ لفظ بہ لفظ ہوتا ہے، اور پھر وہ ڈراتا ہے یا اس کا کوئی مطلب نہیں رہتا۔
wording-l12 = کرنے والا سامنے ہو، اور بات حقیقت کی ہو
wording-l12-asks = جو پڑھ کر سنایا جاتا ہے وہ بتاتا ہے کہ کون کیا کرتا ہے، اور اسے حقیقت کے طور پر کہتا ہے: `was taken` نہیں، `could` نہیں، `would` نہیں۔
wording-l12-matters = میدان کی کئی زبانوں میں ایسی صورتیں نہیں۔ تب ترجمان خود بتا دیتا ہے کہ کس نے کیا، یا جو ہو سکتا ہے اسے جو ہے بنا دیتا ہے۔
wording-l13 = ضمیر سے پہلے نام
wording-l13-asks = `They`، `he` یا `it` اسی جملے میں اس شخص یا چیز کے بعد ہی آتا ہے جو مراد ہے۔
wording-l13-matters = ہر سوال اکیلا سنا جاتا ہے۔ ترجمان کو خود چننا پڑتا ہے کہ مراد کون ہے، اور کچھ زبانوں میں یہ بھی کہ مرد ہے یا عورت۔
wording-l14 = وعدہ نہیں
wording-l14-asks = جو پڑھ کر سنایا جاتا ہے وہ حفاظت، مدد، پیسے یا رازداری کا وعدہ نہیں کرتا۔
wording-l14-matters = چوکی پر کوئی ایسا وعدہ پورا نہیں کر سکتا۔ جب وہ ٹوٹتا ہے تو یہ شخص بعد میں آنے والے کسی پر بھروسا نہیں کرتا۔
wording-l15 = دباؤ نہیں، سودا نہیں
wording-l15-asks = جو پڑھ کر سنایا جاتا ہے وہ یہ نہیں کہتا کہ جواب دینا لازم ہے، یا یہ کہ مدد جوابوں پر منحصر ہے۔
wording-l15-matters = دباؤ میں دی گئی اجازت اجازت نہیں۔ جسے حکم ماننے پر مجبور کیا گیا ہو وہ حکم مانتا ہے، اور وہی کہتا ہے جو سننا چاہا جائے۔
wording-l16 = ہر سوال کا مقصد، اور جواب نہ ہونے کا ایک ہی نشان
wording-l16-asks = ہر سوال ایک جملے میں بتاتا ہے کہ کیوں پوچھا جاتا ہے، اور کوئی انتخاب “انکار” یا “معلوم نہیں” کے لیے نہیں: یہ ہر نکتے میں پہلے سے ہیں۔
wording-l16-matters = جس اہلکار کو مقصد معلوم نہ ہو وہ پوچھتا ہی چلا جاتا ہے۔ ایک ہی خاموشی کے دو نشان اسے جواب جیسا بنا دیتے ہیں۔
wording-l17 = پہنچائی گئی تکلیف کا سوال دیر سے، الگ “ہاں” کے ساتھ، اور آخر میں کبھی نہیں
wording-l17-asks = پہنچائی گئی تکلیف یا جنسی کاموں کا سوال کھلے بیان کے بعد آتا ہے، اور ایک الگ اجازت کے بعد جو اس بیان کے پیچھے وقفے کے طور پر ہو؛ اور اختتام سے پہلے کے آخری حصے میں کبھی نہیں۔
wording-l17-matters = ایسا سوال بہت جلد، نکلنے کے راستے کے بغیر، یا بالکل آخر میں پوچھا جائے تو خود نقصان پہنچاتا ہے۔
wording-l18 = نشان والا سوال بچے سے نہ پوچھا جائے
wording-l18-asks = جس نکتے پر `harm`، `sexual` یا `means` کا نشان ہو وہ کسی ایسے حصے میں نہیں جو بچے کے سامنے آئے، سوائے اس کے کہ وہ `for: adults` ہو؛ اور ایسے نکتوں والا سوالنامہ بتاتا ہے کہ کسے بچہ سمجھا جائے۔
wording-l18-matters = بچے کی بات ایک بار سنی جاتی ہے، اور وہ سنتا ہے جسے اس کی تربیت ہو۔ بچے کے لیے یہ دکھانا کبھی ضروری نہیں کہ طریقہ کیا تھا۔
wording-l19 = جس کی ضرورت نہ ہو وہ نہ پوچھا جائے
wording-l19-asks = ہر سوال کا جواب کسی قاعدے، ضرورت یا بعد کے سوال میں کام آتا ہے؛ کوئی سوال پورا نام، نمبر، قومیت یا ایسی بات نہیں پوچھتا جو اس شخص کے خلاف جا سکے۔
wording-l19-matters = جو پوچھا نہ جائے وہ نہ کھو سکتا ہے، نہ چوری ہو سکتا ہے، نہ مانگا جا سکتا ہے۔ نام اور نمبر سے گھر والے ڈھونڈ لیے جاتے ہیں۔
wording-l20 = دماغ میں حساب نہ کرنا پڑے
wording-l20-asks = جو پڑھ کر سنایا جاتا ہے اس میں نام کی جگہ حروف نہیں، ایک سے بڑا عدد نہیں، اور تاریخوں یا رقموں کا حساب نہیں۔
wording-l20-matters = ڈر اور بھوک سب سے پہلے یادداشت پر اثر کرتے ہیں۔ پھر غلط تاریخ جھوٹ لگتی ہے۔
wording-l21 = کھلے سوال پہلے، اور زیادہ تر کھلے
wording-l21-asks = کسی بالغ سے پوچھے جانے والے 100 سوالوں میں سے زیادہ سے زیادہ 60 ہاں یا نہیں پوچھتے یا فہرست سناتے ہیں، اور بات چیت کا وہ حصہ جس کی اجازت لی گئی ہو کھلی دعوت سے شروع ہوتا ہے۔
wording-l21-matters = جس سے ہاں یا نہیں پوچھا جائے وہ کچھ نہیں بتاتا، اور اہلکار وہی سنتا ہے جس کی توقع تھی۔
wording-l22 = ایک نکتے کے لیے بارہ سیکنڈ، بات چیت کے لیے آدھا گھنٹہ
wording-l22-asks = ایک نکتہ پڑھ کر سنانے میں 2.5 لفظ فی سیکنڈ کے حساب سے زیادہ سے زیادہ 12 سیکنڈ لگتے ہیں، ترجمے میں 15؛ ایک شخص سے جو کچھ پوچھا جا سکتا ہے وہ جوابوں سمیت زیادہ سے زیادہ 30 منٹ کا ہے۔
wording-l22-matters = اس سے زیادہ کسی کو یاد نہیں رہتا، اور تھکا ہوا شخص ہر بات مان لیتا ہے۔
wording-l23 = چھٹی جماعت کے لفظ
wording-l23-asks = جو پڑھ کر سنایا جاتا ہے وہ انگریزی میں فلیش اور کنکیڈ کے فارمولے سے زیادہ سے زیادہ چھٹے درجے کا ہے؛ ہر زبان میں اس کے لفظ اوسطاً زیادہ سے زیادہ 10 حروف کے ہیں۔
wording-l23-matters = لمبے لفظ وہ سمجھتے ہیں جو اسکول گئے ہوں۔ باقی لوگ ہاں کہہ دیتے ہیں۔
wording-l24 = فہرستیں جو پوری بیٹھیں
wording-l24-asks = پڑھ کر سنائی جانے والی فہرست میں زیادہ سے زیادہ 4 انتخاب ہیں؛ ایک نکتے کے کوئی دو انتخاب ایک ہی مطلب نہیں رکھتے؛ جس فہرست سے ایک چننا ہو اس میں باقی سب کے لیے بھی جگہ ہے۔
wording-l24-matters = لمبی فہرست میں سے پہلا اور آخری یاد رہتا ہے۔ جو جواب کہیں نہ بیٹھے وہ غلط جگہ لکھا جاتا ہے۔
wording-l25 = ایک زبان، اپنے رسم الخط میں
wording-l25-asks = جو پڑھ کر سنایا جاتا ہے وہ سوالنامے کی زبان کے رسم الخط میں ہے، اور اس میں کوئی خالی جگہ ایسی نہیں جسے کوئی نہ بھرے۔ کسی عبارت میں، اہلکار کی عبارت میں بھی، کوئی ایسا نشان نہیں جو نظر نہ آئے، اور کسی لفظ کے اندر دوسرے رسم الخط کا حرف نہیں۔
wording-l25-matters = دوسری زبان میں رہ جانے والی عبارت پڑھ کر سنائی نہیں جا سکتی؛ چھپا ہوا نشان، یا حرف جو صرف دیکھنے میں ٹھیک ہو، لفظ کو کچھ اور بنا دیتا ہے؛ اور خالی جگہ کا نشان جوں کا توں پڑھ دیا جاتا ہے۔
wording-l26 = جو پہنچائی گئی تکلیف کے قریب ہو اس پر نشان ہو
wording-l26-asks = جس سوال میں مار، دھمکی، زبردستی یا جنسی کاموں کے لفظ ہوں اس پر `marks:` ہے، تاکہ وہ بچوں سے، اور شروع اور آخر سے دور رہے؛ جس حصے سے بچہ گزرتا ہے وہاں اسے کسی وجہ سے نظرانداز نہیں کیا جا سکتا۔ زندگی ختم کرنے کے سوال میں `guide:` بتاتا ہے کہ کیا کرنا ہے، اور اس کا جواب کسی ضرورت میں کام آتا ہے۔
wording-l26-matters = صرف وہی بچے سے دور اور الگ اجازت کے پیچھے رہتا ہے جس پر نشان ہو۔ بغیر نشان کا سوال بے ضرر سمجھا جاتا ہے۔ جو زندگی ختم کرنے کے سوال پر ہاں کہے اسے اس کے ساتھ اکیلا نہیں چھوڑا جاتا۔
wording-l27 = اجازت پوچھی جائے، اور سمجھائی جائے
wording-l27-asks = اجازت کی عبارت ایک سوال ہے، اور اس کے ساتھ کچھ سمجھایا جاتا ہے: `explain:` سے، سوال کے بعد کے جملے سے، یا اس بات سے جو ٹھیک اس سے پہلے کہی گئی ہو۔
wording-l27-matters = بیان سے انکار نہیں ہو سکتا۔ اور جس بات کی وضاحت نہ ہوئی ہو اس پر “ہاں” کسی چیز پر ہاں نہیں۔

## Faults of files: how many, and told in words

faults-more = { $count ->
    [one] اور 1 مزید۔ پہلے انہیں درست کریں۔
   *[other] اور { $count } مزید۔ پہلے انہیں درست کریں۔
}
fault-error = غلطی { $place }
fault-warning = انتباہ { $place }
fault-in-file = فائل { $file } میں
fault-at-place = فائل { $file } میں، سطر { $line }، کالم { $column }
fault-what = { $message }
fault-by-rule = { $message } (قاعدہ { $rule })
fault-line = یہ سطر: { $line }
fault-help = کیا کرنا ہے: { $help }
explain-own = جو آپ کی اپنی فائلوں میں ہے اس کے لیے ان کے فولڈر کا نام دیں: --definitions FOLDER
formats-unknown = حوالے کا کوئی حصہ `{ $name }` کے بارے میں نہیں
formats-parts = اس کے حصے: { $parts }

## Forms for other tools (XLSForm)

form-plain = اگر سمجھ میں نہ آئے: { $text }
form-explain = سمجھائیں: { $text }
form-advice = اگر نہیں: { $text }
form-avoid = اس سے بچیں: { $text }
form-purpose = وجہ: { $text }
form-guide = { $text }
form-read-out = جوابات پڑھ کر سنائیں۔
form-do-not-read-out = جوابات پڑھ کر نہ سنائیں۔ جو کہا گیا وہ چنیں۔
form-draft = [مسودہ] { $text }
form-bounds = { $from } سے { $to } تک پورا عدد۔ جواب نہ ہو تو خالی چھوڑیں۔
form-date = سال، مہینہ یا دن، یوں: YYYY 2024، YYYY-MM 2024-03، YYYY-MM-DD 2024-03-31۔ جواب نہ ہو تو خالی چھوڑیں۔
form-alone = ان میں سے ایک دوسروں کے ساتھ نہیں آ سکتا۔ اسے اکیلا چنیں، یا ہٹا دیں۔
form-unanswered = کچھ نہیں لکھا گیا۔ کیا وجہ ہے؟
form-declined = جواب نہیں دینا چاہا
form-not-known = معلوم نہیں
form-cannot-tell = کہا نہیں جا سکتا
form-nothing = ان میں سے کچھ نہیں
form-next = جاری رکھیں، یا یہاں ختم کریں؟
form-next-hint = جاری رکھنا کسی پر لازم نہیں۔ اختتام میں پوچھا جاتا ہے کہ اس شخص کو ابھی کیا چاہیے۔ صرف وہاں رکیں جہاں جاری رکھنا محفوظ نہ ہو۔
form-go-on = جاری رکھیں
form-closing = اختتام پر جائیں
form-stop = ابھی رکیں
form-written = فائل { $file } لکھی گئی۔
form-warning = جو سرور خفیہ بند (encrypt) نہ کرے وہ اس قسم کے جوابات کی جگہ نہیں: جو اسے چلاتا ہے، یا اس میں گھس جاتا ہے، وہ پڑھ لیتا ہے کہ کس نے کیا کہا۔ ایسا پروجیکٹ استعمال کریں جس میں بھیجے گئے جوابات خفیہ بند ہوں، یا کوئی نہیں۔ بھیجنے سے پہلے جو کچھ فون میں ہوتا ہے وہ بھی کھلا پڑا ہوتا ہے۔
form-not-the-same = فارم صرف پوچھتا ہے: وہ اشارے نہیں دکھاتا، سفارش نہیں کرتا، اور کچھ مہر بند نہیں کرتا۔ جو جواب کسی تبدیلی سے غیر ضروری ہو جائے وہ وہاں ضائع ہو جاتا ہے؛ یہاں اسے الگ رکھا جاتا ہے۔
form-left-out = { $language }: { $count } عبارتیں مسودہ ہیں، اور فارم میں نہیں آتیں۔ دیکھنے کے لیے --with-drafts انہیں نشان کے ساتھ لے لیتا ہے۔
form-language = { $language }: { $count } عبارتیں فارم میں ہیں۔
import-of-workbook = ورک بک: { $says }
import-of-sheet = شیٹ { $sheet }: { $says }
import-of-row = شیٹ { $sheet }، قطار { $rows }: { $says }
import-of-rows = شیٹ { $sheet }، قطاریں { $rows }: { $says }
import-of-questionnaire = ابھی طے کرنا ہے: { $says }
import-remarks = { $count ->
    [0] سب کچھ منتقل ہو گیا۔
    [one] 1 چیز دیکھنے کی ہے۔
   *[other] { $count } چیزیں دیکھنے کی ہیں۔
}
import-nothing-written = کچھ نہیں لکھا گیا۔ فولڈر بنانے کے لیے: --to DIR
import-written = فولڈر { $folder } لکھا گیا۔ کسی کے استعمال سے پہلے اسے `panah check` سے دیکھیں۔

## Translations

translate-template = فائل { $file } لکھی گئی: جو خالی ہے اسے بھریں۔ جب تک یہ زبان بولنے والا کوئی شخص نظرِ ثانی نہ کر لے، سب کچھ مسودہ ہے۔
translate-reviewed = { $count ->
    [one] 1 نکتے پر نشان لگا کہ اس کی نظرِ ثانی ہو چکی۔
   *[other] { $count } نکات پر نشان لگا کہ ان کی نظرِ ثانی ہو چکی۔
}
translate-review-left = نشان نہیں لگا، کیونکہ ان کا ترجمہ نہیں ہوا، یا اس کے بعد ان کے الفاظ بدل گئے: { $items }
translate-review-partly = نظرِ ثانی صرف اس کی ہے جو موجود ہے۔ ابھی ان کا ترجمہ نہیں ہوا، اور یہ سوال نامے کی اپنی زبان میں پڑھے جاتے ہیں: { $items }
translate-warned = { $count ->
    [one] 1 عبارت اپنی اصل کی موجودہ صورت سے میل نہیں کھاتی۔ دیکھنے کے لیے: panah check { $file }
   *[other] { $count } عبارتیں اپنی اصل کی موجودہ صورت سے میل نہیں کھاتیں۔ ہر ایک دیکھنے کے لیے: panah check { $file }
}
translate-exported = فائل { $file } لکھی گئی۔ صرف آخری کالم بھرنا ہے؛ باقی بتاتے ہیں کہ مطلب کیا ہے۔
translate-imported = { $count ->
    [0] جدول میں کچھ نیا نہیں۔
    [one] 1 عبارت مسودے کے طور پر لی گئی۔
   *[other] { $count } عبارتیں مسودے کے طور پر لی گئیں۔
}
translate-kept = { $count ->
    [one] 1 عبارت کے الفاظ فائل میں ہیں اور جدول میں نہیں: اس کے الفاظ وہی رہے جو تھے۔
   *[other] { $count } عبارتوں کے الفاظ فائل میں ہیں اور جدول میں نہیں: ان کے الفاظ وہی رہے جو تھے۔
}
translate-unreviewed = { $count ->
    [one] یہ اب نظرِ ثانی شدہ نہیں، کیونکہ الفاظ بدل گئے ہیں: { $items }۔ دوبارہ نظرِ ثانی کے لیے: panah translate review { $file } --by WHO ITEM
   *[other] یہ { $count } اب نظرِ ثانی شدہ نہیں، کیونکہ الفاظ بدل گئے ہیں: { $items }۔ دوبارہ نظرِ ثانی کے لیے: panah translate review { $file } --by WHO ITEM
}
translate-not-reviewed = { $count ->
    [one] جدول اسے نظرِ ثانی شدہ کہتا ہے، مگر جدول سے کسی چیز کی نظرِ ثانی نہیں ہوتی: { $items }۔ جس نے اسے اصل الفاظ سے ملا کر پڑھا ہو وہ یوں بتائے: panah translate review { $file } --by WHO ITEM
   *[other] جدول ان { $count } کو نظرِ ثانی شدہ کہتا ہے، مگر جدول سے کسی چیز کی نظرِ ثانی نہیں ہوتی: { $items }۔ جس نے انہیں اصل الفاظ سے ملا کر پڑھا ہو وہ یوں بتائے: panah translate review { $file } --by WHO ITEM
}
translate-none = یہاں کوئی ترجمہ نہیں۔ شروع کرنے کے لیے: panah translate template
translate-which = ترجمہ
translate-texts = عبارتیں
translate-missing = غائب
translate-changed = بدل گئیں
translate-draft = مسودہ
translate-final = نظرِ ثانی شدہ
translate-aloud = اس میں سنائی جاتی ہیں
translate-first = ابھی ایک ایک کر کے نظرِ ثانی باقی ہے، { $questionnaire } ({ $language }) میں: { $items }
conduct-meaning = { $own } میں
conduct-not-spoken = { $language } میں ان الفاظ پر کسی نے نظرِ ثانی نہیں کی: انہیں { $own } میں پڑھیں۔
conduct-draft = مسودہ: { $language } بولنے والے کسی شخص نے اس پر نظرِ ثانی نہیں کی۔
speak-which = آپ اس شخص سے کس زبان میں بات کرتے ہیں؟
speak-option = { $language }: { $of } میں سے { $ready } نکات اس میں پڑھ کر سنائے جاتے ہیں
speak-partly = { $language }: { $of } میں سے { $ready } نکات اس میں پڑھ کر سنائے جاتے ہیں۔ باقیوں پر نظرِ ثانی نہیں ہوئی؛ صفحہ یہ بتاتا ہے، اور انہیں { $own } میں پڑھا جاتا ہے۔
report-read-in = { $language } میں پڑھ کر سنایا گیا
report-spoken = اس شخص سے اس زبان میں بات ہوئی: { $language } (ترجمہ { $sha256 })۔
print-card-written = فائل { $file } لکھی گئی: اسے براؤزر میں کھول کر سامنے دے دیں، یا چھاپ لیں۔
day-written = { $day } { $month ->
    [1] جنوری
    [2] فروری
    [3] مارچ
    [4] اپریل
    [5] مئی
    [6] جون
    [7] جولائی
    [8] اگست
    [9] ستمبر
    [10] اکتوبر
    [11] نومبر
   *[12] دسمبر
} { $year }
words-unknown = یہ پروگرام `{ $tag }` نام کی کوئی زبان نہیں بولتا
words-unknown-help = ان میں سے کوئی چنیں: { $known }؛ جو بات یہ اس زبان میں نہیں کہتا وہ انگریزی میں کہتا ہے

## ضرورتیں اور ان کا وقت

report-need-by = { $time } تک
report-need-why = وجہ: { $reason }

## Giving data to others

export-written = فائل { $file } میں لکھا گیا: { $count }۔
export-reminder = فائل کھلی پڑی ہے، مہر بند نہیں۔ کام ہو جائے تو اسے مٹا دیں؛ پرنٹر کی قطار اور براؤزر کی نقل بھی صاف کریں۔
export-left-out = { $count ->
    [one] ایک مہر بند فائل یہاں نہیں کھل سکی اور شامل نہیں: `panah list --details` وجہ بتاتا ہے۔
   *[other] { $count } مہر بند فائلیں یہاں نہیں کھل سکیں اور شامل نہیں: `panah list --details` وجہ بتاتا ہے۔
}
export-stays-empty = سوالنامہ { $questionnaire } میں `about:` کے تحت یہ درج نہیں: { $names }۔ جہاں ان کا خانہ ہے، وہ اس کے ریکارڈز میں خالی رہے گا۔
export-no-questionnaire = سوالنامہ { $questionnaire } یہاں کی تعریفات میں نہیں، اس لیے معلوم نہیں کہ اس کا کون سا سوال یہ بتاتا ہے: { $names }۔ جہاں ان کا خانہ ہے، وہ اس کے ریکارڈز میں خالی رہے گا۔ --definitions FOLDER سے مل سکتا ہے۔
export-whole-warning = { $count ->
    [one] پورا ریکارڈ کھلی حالت میں باہر جاتا ہے: ہر جواب، ہر نوٹ، اس میں آیا ہر نام۔ یہ آپ کے یونٹ کے اپنے نظام کے لیے ہے، کسی دوسرے ادارے کے لیے کبھی نہیں۔
   *[other] { $count } پورے ریکارڈ کھلی حالت میں باہر جاتے ہیں: ہر جواب، ہر نوٹ، ان میں آیا ہر نام۔ یہ آپ کے یونٹ کے اپنے نظام کے لیے ہیں، کسی دوسرے ادارے کے لیے کبھی نہیں۔
}
export-whole-sure = { $count ->
    [one] اسے لکھنے کے لیے 1 لکھیں:
   *[other] انہیں لکھنے کے لیے { $count } لکھیں:
}
export-rows-warning = قطار میں کوئی نام نہیں، پھر بھی جو اس شخص کو جانتا ہے وہ قطار سے پہچان سکتا ہے۔ اسے یونٹ کے اندر رکھیں۔
export-tells = ادارے { $service } کو یہ بتایا جاتا ہے: { $names }
export-tells-nothing = ادارے { $service } کو اس شخص کے بارے میں کچھ نہیں بتایا جاتا، صرف یہ کہ ایک ریفرل ہے۔
export-words-left-out = یہ چھوڑ دیا گیا، کیونکہ اس سے پتا چل سکتا ہے کہ یہ شخص کون ہے (اپنے لفظوں کے متن میں نام اور نمبر ہو سکتے ہیں): { $names }۔ --identifying کے ساتھ، ایک بار پھر پوچھنے کے بعد، یہ لکھا جاتا ہے۔
export-asked-in-own-words = جو آپ نے اپنے لفظوں میں مانگا
export-identifying-sure = ہو سکتا ہے اس سے { $service } کو پتا چل جائے کہ یہ شخص کون ہے۔ اسے لکھنے کے لیے کوڈ { $code } ایک بار پھر لکھیں:
export-not = کچھ نہیں لکھا گیا۔

## The phases that indicators belong to, as the rules call them
phase-recruitment = بھرتی
phase-journey = سفر
phase-work = کام
phase-leaving = چھوڑ کر جانا
phase-present = اس وقت

## After a referral

followup-title = ریفرل کے بعد
followup-now = ابھی کرنا ہے
followup-later = بعد میں
followup-over = اور کچھ باقی نہیں
followup-none = کوئی ریفرل کسی چیز کا منتظر نہیں۔
followup-hidden = { $count ->
    [one] ایک ریفرل کے بارے میں کچھ باقی نہیں: panah follow-up --all
   *[other] { $count } ریفرلوں کے بارے میں کچھ باقی نہیں: panah follow-up --all
}
followup-entry = { $code } · { $name } · { $urgency } · ریکارڈ { $record }
followup-reach = رابطہ: { $reach }
followup-no-reach = کوئی نمبر معلوم نہیں: نہ نوٹ کیا گیا، نہ خط میں ہے۔
followup-is-withdrawn = اس شخص نے رضامندی واپس لے لی۔
followup-is-ended = ختم ہو چکا۔
followup-due-since = ابھی، { $time } سے باقی: { $task }
followup-due-by = وقت { $time } تک: { $task }
followup-task-tell_of_withdrawal = ادارے کو بتائیں کہ رضامندی واپس لے لی گئی
followup-task-go_to_next = اگلے ادارے سے رجوع کریں
followup-task-call = ادارے کو فون کریں
followup-task-ask_arrival = پوچھیں کہ کیا یہ شخص پہنچ گیا
followup-task-follow_up_1 = حال پوچھیں (ایک دن بعد)
followup-task-follow_up_2 = حال پوچھیں (تین دن بعد)
followup-task-follow_up_3 = حال پوچھیں (دو ہفتے بعد)
followup-last = آخری کام: { $done }
followup-done-called = فون کیا گیا، اور کسی نے جواب دیا
followup-done-no_answer = فون کیا گیا، اور کسی نے جواب نہیں دیا
followup-done-accepted = ادارہ اس شخص کو لیتا ہے
followup-done-turned_away = ادارہ اس شخص کو نہیں لیتا
followup-done-accompanied = کوئی ساتھ گیا
followup-done-arrived = یہ شخص پہنچ گیا
followup-done-not_arrived = یہ شخص نہیں پہنچا
followup-done-followed_up = حال پوچھا گیا
followup-done-withdrawn = اس شخص نے کوئی رضامندی واپس لے لی
followup-done-told_of_withdrawal = ادارے کو بتا دیا گیا کہ رضامندی واپس لے لی گئی
followup-done-ended = اور کچھ کرنا باقی نہیں
followup-next = جہاں یہ ادارہ مدد نہ کر سکے، اس کے بعد: { $next }
followup-then = پھر: { $next }
followup-next-for = اسے اس ضرورت کے لیے نوٹ کیا گیا تھا: { $needs }
followup-next-other = جو مانگا گیا، اس میں سے یہ کچھ فراہم نہیں کرتا ({ $kind }): اس پر بھروسا کرنے سے پہلے پوچھیں۔
followup-next-gone = { $name } آج یہاں نہ اداروں کی فہرست میں ہے، نہ رابطوں کے ورق پر: کسی کو بھیجنے سے پہلے دیکھ لیں کہ یہ اب بھی موجود ہے۔
followup-nobody-for = ”{ $need }“ کے لیے کوئی ادارہ نوٹ نہیں: اپنے نگران افسر سے پوچھیں، اور فہرست میں دیکھیں: panah services list --need { $id }
followup-child-first = اگر یہ بچہ ہے تو پہلے بچوں کے تحفظ والوں کو فون کریں:
followup-no-next = کوئی دوسرا ادارہ نوٹ نہیں کیا گیا: جہاں یہ مدد نہ کر سکے، اپنے نگران افسر کو فون کریں۔
followup-ask-first = اگلے ادارے کو کچھ بھی بتانے سے پہلے اس شخص سے پوچھیں: رضامندی صرف { $name } کے لیے تھی۔ دوسرے ادارے کے لیے خط ایک الگ ریفرل ہے۔
followup-clock = یہ ایسے وقت بنا جو اس لیپ ٹاپ کی گھڑی کے مطابق ابھی آنا ہے۔ گھڑی بدلی گئی ہے، یا غلط ہے: ان اوقات پر چلنے سے پہلے اسے دیکھ لیں۔
followup-how = جو کیا گیا اسے نوٹ کرنے کے لیے: panah follow-up CODE
followup-times = اوقات اس لیپ ٹاپ کے اپنے ہیں (UTC{ $offset })؛ ریکارڈوں میں وہ UTC میں ہوتے ہیں۔
followup-colleagues = اس لیپ ٹاپ کے ساتھی اہلکاروں کے ریفرل بھی یہاں ہیں۔ جو پرانے ورژن میں بنا، وہ تب آئے گا جب اسے بنانے والا اہلکار یہاں دیکھ لے۔
followup-of-colleague = ایک ساتھی اہلکار کا ریفرل: جہاں دیر نہیں ہو سکتی وہاں ان کی جگہ کام کریں، اور انہیں بتا دیں۔
followup-colleague-knows = انہیں ان باتوں کے بارے میں بتایا گیا: { $names }۔ الفاظ ساتھی اہلکار کے ریکارڈ میں ہیں؛ ان سے پوچھیں، یا یونٹ سے جہاں ریکارڈ پہنچ چکا ہو۔
followup-before-letter = یہ خط بننے سے پہلے کی بات ہے: محفوظ ہو گئی، مگر خط کے بارے میں رابطہ نہیں گنی جائے گی۔ سروس کو ابھی کال کرنا باقی ہے۔
followup-unread = { $count ->
    [one] ایک مہر بند فائل پڑھی نہیں جا سکی، اس لیے ہو سکتا ہے یہاں کوئی ریفرل رہ گیا ہو۔ اسے یوں دیکھیں: panah list --details
   *[other] { $count } مہر بند فائلیں پڑھی نہیں جا سکیں، اس لیے ہو سکتا ہے یہاں کچھ ریفرل رہ گئے ہوں۔ انہیں یوں دیکھیں: panah list --details
}
followup-reminder = { $count ->
    [one] ایک ریفرل کا وقت آ گیا ہے: panah follow-up
   *[other] { $count } ریفرلوں کا وقت آ گیا ہے: panah follow-up
}
followup-which = ابھی کیا کیا گیا؟ پہلے کے کسی وقت کے لیے Esc سے نکلیں اور --at لکھیں۔
followup-nothing = ابھی کچھ نہیں
followup-leave = چھوڑ دیں: کچھ درج نہیں ہوتا
followup-left = چھوڑ دیا گیا۔ کچھ درج نہیں ہوا۔
followup-what-back = یہ شخص اب کس بات پر راضی نہیں؟
followup-everything = کسی بات پر نہیں: ادارہ اور کچھ نہ سنے اور کچھ استعمال نہ کرے
followup-why-turned-away = ادارہ اس شخص کو کیوں نہیں لیتا؟
followup-why-not-arrived = وجہ کے بارے میں آپ کو کیا معلوم ہے؟
followup-why-ended = یہ کیوں ختم ہوا؟
followup-why-help = ایک سطر، کوئی نام نہیں؛ اسے خالی چھوڑا جا سکتا ہے۔
followup-noted = کوڈ { $code }، { $name } کے لیے نوٹ ہو گیا: { $done }۔
followup-goes-to-unit = یونٹ کے لیے مہر بند ہو گیا، جو اسے اگلی منتقلی کے ساتھ ملتا ہے۔ یہاں صرف یہ رہتا ہے کہ کیا کیا گیا اور کب؛ جو آپ نے اس کے بارے میں لکھا وہ نہیں۔
followup-taken-up-again = یہ ریفرل ختم ہو چکا تھا؛ اب پھر جاری ہے۔
followup-nothing-due = اور کچھ باقی نہیں۔
followup-after-accepted = ادارے سے طے کریں کہ کس وقت، کس راستے سے، اور کون ساتھ جائے گا۔ یہ سب اس شخص کو بتائیں۔
followup-after-turned-away = آج ہی اس شخص کو بتائیں، اور یہ کہ اس میں کسی کا قصور نہیں۔
followup-after-not-arrived = اس شخص تک صرف اسی طریقے سے پہنچیں جو محفوظ طے ہوا تھا، اور کسی اور کے پاس کوئی پیغام نہ چھوڑیں۔ جہاں اس شخص کے لیے خطرہ محسوس ہو، انتظار نہ کریں۔
followup-tell-now = کسے بتانا ہے
followup-tell-whom = ابھی { $name } کو فون کریں، اور کہیں:
followup-say-whole = “یہ فون { $code } کے بارے میں ہے۔ یہ شخص اس ریفرل پر اپنی رضامندی واپس لیتا ہے۔ براہِ کرم اس شخص سے رابطہ نہ کریں، جو ہم نے بتایا اسے نہ استعمال کریں نہ آگے دیں، اور خط اور اس میں سے جو لکھ لیا تھا وہ تلف کر دیں۔ آپ سے یہ اور کس نے سنا ہے؟”
followup-say-some = “یہ فون { $code } کے بارے میں ہے۔ یہ شخص اب اس پر راضی نہیں کہ آپ کو یہ معلوم ہو: { $names }۔ براہِ کرم اسے نہ استعمال کریں نہ آگے دیں، اور اس میں سے جو لکھ لیا تھا وہ تلف کر دیں۔ آپ سے یہ اور کس نے سنا ہے؟”
followup-was-told = انہیں جو بتایا گیا تھا، لفظ بہ لفظ (اسے دوبارہ پڑھ کر نہ سنائیں):
followup-told = { $name }: { $text }
followup-unit-knows = انہیں ان باتوں کے بارے میں بتایا گیا تھا: { $names }۔ الفاظ ریکارڈ میں ہیں، جسے صرف یونٹ کھول سکتا ہے؛ ضرورت ہو تو یونٹ سے پوچھیں۔
followup-letter-back = جو خط ابھی آپ کے ہاتھ سے نہیں نکلا وہ کسی کو نہیں دیا جاتا: اس کی نقلیں تلف کر دیں۔
followup-cannot-be-taken-back = جو بتایا گیا وہ وہاں معلوم ہے، اور کوئی اسے نامعلوم نہیں بنا سکتا۔ یہ اس شخص کو بتا دیں۔
followup-help-stays = رضامندی واپس لینا چھوڑ کر جانا نہیں: یہ شخص کسی ادارے کے پاس رہے یا نہیں، یہ اس کا اپنا فیصلہ ہے۔
followup-when-told = جب انہیں بتا دیا جائے:
doctor-referrals-well = ریفرل کے بارے میں جو کرنا تھا اس میں سے کچھ بھولا نہیں گیا۔
doctor-referrals-forgotten = { $count ->
    [one] ایک ریفرل کے بارے میں کسی کام کو اس کے پورے وقت سے بھی زیادہ دیر ہو چکی۔ ہو سکتا ہے یہ شخص انتظار میں ہو، یا کھو گیا ہو۔
   *[other] { $count } ریفرلوں کے بارے میں کسی کام کو اس کے پورے وقت سے بھی زیادہ دیر ہو چکی۔ ہو سکتا ہے یہ لوگ انتظار میں ہوں، یا کھو گئے ہوں۔
}
doctor-referrals-help = دیکھیں کہ کیا باقی ہے، اور فون کریں۔
report-referrals = ریفرل
report-referral = { $code }: { $made } کو { $name } کی طرف ریفر کیا گیا · { $urgency }
report-referral-reach = رابطہ: { $reach }
report-referral-asked = جو مدد مانگی گئی: { $asked }
report-referral-consent = اس شخص کی رضامندی سے: { $how }، { $language } میں۔
report-referral-consent-interpreted = اس شخص کی رضامندی سے: { $how }، { $language } میں، ترجمان کے ذریعے۔
report-consent-spoken = زبانی
report-consent-signed = دستخط کے ساتھ
report-consent-thumb = انگوٹھے کے نشان کے ساتھ
report-consent-guardian = ایسے سرپرست کے ذریعے جس پر اس شخص کو بھروسا ہے
report-referral-child = ایک بچہ: رضامندی کا انتظار کیے بغیر حفاظت۔ بچے کے اپنے لفظوں میں: { $views }
report-referral-child-against = بچہ یہ نہیں چاہتا تھا۔
report-referral-child-unasked = ایک بچہ: رضامندی کا انتظار کیے بغیر حفاظت۔ بچے سے پوچھا نہیں جا سکا۔
report-referral-exception = رضامندی کے بغیر، اس بنیاد پر: { $text } ({ $source })۔ کیا اس شخص کو بتایا گیا: { $told }
report-referral-told = جو بتایا گیا، لفظ بہ لفظ:
report-referral-told-nothing = کوڈ اور مانگی گئی مدد کے سوا کچھ نہیں بتایا گیا۔
report-referral-kept-back = نہیں بتایا گیا، کیونکہ اس پر نہ کہی گئی، یا اس کے لیے درکار ہاں موجود نہیں: { $names }
report-referral-paper-copy = متعلقہ شخص کے ساتھ لے جانے کے لیے خط کی نقل لکھی گئی۔
report-referral-paper-copy-agreed = طے یہ ہوا تھا کہ متعلقہ شخص خط کی نقل ساتھ لے جائے۔
report-referral-paper-card = متعلقہ شخص کے ساتھ لے جانے کے لیے صرف کوڈ والا کارڈ لکھا گیا۔
report-referral-paper-card-agreed = طے یہ ہوا تھا کہ متعلقہ شخص صرف کوڈ والا کارڈ ساتھ لے جائے۔
report-referral-no-page = مہر بند کرتے وقت کوئی صفحہ نہیں لکھا گیا۔
report-referral-paper-dangerous = اس شخص کے پاس کاغذ ہونا خطرناک ہے۔
report-referral-paper-nothing = اس شخص کے پاس کوئی کاغذ نہیں۔
report-referral-refused = { $at }: اس شخص نے نہیں چاہا کہ { $name } کی طرف ریفر کیا جائے۔ کچھ نہیں بتایا گیا۔
report-referral-elsewhere = ریفرل { $code } کے بارے میں:
report-referral-everything = سب کچھ
report-referral-noted = { $wall } کو نوٹ کیا گیا

# Services: the directory, and what was found for a need.
law-no-service-for = ان کے لیے کوئی خدمت معلوم نہیں
call-offer-called = اس کے بجائے، { $place } کے لیے: { $service }، { $number } (آپ کی چوکی نے { $day } کو فون کیا)
services-title = خدمات
services-child-first = بچہ: پہلے چائلڈ پروٹیکشن
services-own = اس چوکی کی لکھی ہوئی
services-of = ملک کی: { $country }
services-none = یہاں کوئی خدمت درج نہیں، نہ ملک ({ $country }) کی نہ اس چوکی کی لکھی ہوئی۔ رابطہ فہرست استعمال کریں؛ نئی شامل کرنے کے لیے: panah services add
services-id = آئی ڈی: { $id }
services-replaces = یہ ملک کی اس خدمت کی جگہ ہے: { $name }
services-own-name = { $name } (اس چوکی کی لکھی ہوئی)
services-fills = ان کے لیے فون کیا جا سکتا ہے: { $lines }
services-fills-nothing = یہ رابطہ فہرست کی کسی سطر کی جگہ نہیں لیتی۔
services-kind-hotline = مشورے کے لیے فون لائن
services-kind-shelter = ٹھہرنے کی جگہ
services-kind-health = علاج معالجہ
services-kind-counselling = ذہنی سہارا اور مشاورت (counselling)
services-kind-legal-aid = قانونی مشورہ
services-kind-child-protection = بچوں کی حفاظت
services-kind-labour-office = اجرت اور کام کا دفتر
services-kind-refugee-agency = پناہ گزینوں کا ادارہ
services-kind-family-tracing = رشتہ داروں کی تلاش
services-kind-interpretation = ترجمان
services-kind-specialist = استحصال سے گزرے لوگوں کے لیے تنظیم
services-kind-enforcement = پولیس، سرحد یا تفتیش: اس شخص کی رضامندی کے بغیر نہ حیثیت، نہ شہریت، نہ صحت
services-kind-mission = سفارت خانہ یا قونصل خانہ: جسے اُس ریاست سے خوف ہو سکتا ہے اسے وہاں نہیں بھیجا جاتا
services-kind-other = کسی اور قسم کی خدمت
services-who = کن کے لیے: { $who }
services-female = عورتیں اور لڑکیاں
services-male = مرد اور لڑکے
services-any-sex = عورتیں اور مرد، لڑکیاں اور لڑکے
services-ages = { $from } سے { $to } سال
services-ages-from = { $from } سال سے اوپر
services-ages-to = { $to } سال تک
services-languages = زبانیں: { $languages }
services-open-always = دن رات کھلا
services-open = کھلنے کے اوقات: { $hours }
services-hours = { $days } { $from } سے { $until } تک
services-every-day = ہر روز
services-day-mo = پیر
services-day-tu = منگل
services-day-we = بدھ
services-day-th = جمعرات
services-day-fr = جمعہ
services-day-sa = ہفتہ
services-day-su = اتوار
services-places = جگہیں: { $date } کو { $places } میں سے { $free } خالی
services-unknown = معلوم نہیں: { $what }
services-unknown-who = ٹھیک کن کے لیے
services-unknown-languages = زبانیں
services-unknown-hours = اوقات
services-unknown-way = وہاں کا راستہ
services-unknown-places = خالی جگہیں
services-sheet-line = آپ کی رابطہ فہرست میں { $line } کے لیے: { $who } ({ $called })
services-for-called = آپ کی چوکی نے { $day } کو فون کیا
services-for-sex = اس جنس کے لوگوں کے لیے ہے
services-for-age = اس عمر کے لوگوں کے لیے ہے
services-for-language = وہاں کوئی { $language } بولتا ہے
services-for-always = دن رات کھلا
services-for-open = اس وقت کھلا
services-for-fresh = اس کا نمبر { $date } کا ہے
services-for-free = { $date } کو { $places } جگہیں خالی
services-against-enforcement = قانون نافذ کرنے والا ادارہ: یہ بات اس شخص کو پہلے بتائی جاتی ہے اور اس پر رضامندی چاہیے؛ رضامندی کے بغیر نہ حیثیت، نہ شہریت، نہ صحت
services-against-recalled = صرف یادداشت سے معلوم
services-against-sex = معلوم نہیں کہ عورتوں کے لیے ہے یا مردوں کے لیے
services-against-sex-person = یہ صرف ایک جنس کے لیے ہے، اور اس شخص کی جنس نہیں بتائی گئی
services-against-age = معلوم نہیں کہ کن عمروں کے لیے ہے
services-against-age-person = یہ صرف کچھ عمروں کے لیے ہے، اور اس شخص کی عمر اتنی ٹھیک معلوم نہیں
services-against-asks = پہلے اس بارے میں پوچھیں: { $text }
services-against-language = زبانیں معلوم نہیں
services-against-language-person = اس شخص کی زبان نہیں بتائی گئی
services-against-languages = وہاں صرف { $languages }: ترجمان ساتھ لائیں
services-against-hours = اوقات معلوم نہیں
services-against-closed = اس وقت بند
services-against-no-number = کوئی نمبر معلوم نہیں
services-against-stale = اس کا نمبر { $date } کا ہے: بھروسا کرنے سے پہلے فون کریں
services-against-undated = اس کے نمبر پر تاریخ نہیں: بھروسا کرنے سے پہلے فون کریں
services-against-full = { $date } کو کوئی جگہ خالی نہیں
services-against-distance = فاصلہ معلوم نہیں: پوچھیں کہ وہاں کیسے پہنچا جائے
services-against-reach = فاصلہ معلوم نہیں؛ وہاں پہنچنے کا راستہ: { $reach }
services-not-fitting = یہ موزوں نہیں
services-not-sex = یہ دوسری جنس کے لیے ہے
services-not-age = یہ کسی اور عمر کے لیے ہے
services-not-offered = یہ کوئی اور مدد دیتا ہے
services-others = { $count ->
    [one] ایک اور خدمت درج ہے، جو کوئی اور مدد دیتی ہے۔
   *[other] { $count } اور خدمات درج ہیں، جو کوئی اور مدد دیتی ہیں۔
}
services-nobody = کوئی درج خدمت موزوں نہیں، اور رابطہ فہرست میں اس کے لیے کوئی نمبر نہیں۔ اس شخص کے ساتھ رہیں، اور پوچھیں:
services-ask = { $who }: { $how }
services-ask-no-number = رابطہ فہرست میں کوئی نمبر نہیں
services-sealed = جو اس چوکی نے خود لکھا ہے وہ مہر بند ہے، اور ان میں شامل نہیں: پاس فریز دیں۔
services-no-country = کسی ملک کا نام نہیں دیا گیا، اس لیے کسی ملک کی خدمات نہیں دکھائی گئیں۔ ملک --jurisdiction سے بتائیں، یا اس سے طے کریں: panah setup
services-shows-numbers = اس میں چوکی کے اپنے نمبر دکھائے جاتے ہیں: پناہ گاہ کا نمبر وہاں رہنے والوں کو خطرے میں ڈالتا ہے۔ اسے ایسی کسی اسکرین یا کاغذ پر نہ چھوڑیں جسے دوسرے دیکھتے ہوں۔
services-added = محفوظ ہو گیا: { $name } ({ $id })۔
services-not-said-any-more = ملک کی فائل { $name } کے ساتھ یہ کہتی ہے: { $text }
services-say-it-again = آپ کے اندراج نے اس کی جگہ لے لی ہے اور یہ بات نہیں کہتا۔ جہاں یہ اب بھی درست ہے، اسے `note:` یا `tell:` کے ساتھ دوبارہ لکھیں، یا اپنا اندراج ہٹا دیں: panah services remove
services-took-place = جو وہاں تھا اس کی جگہ محفوظ ہو گیا: { $name } ({ $id })۔
services-removed = ہٹا دیا گیا: { $name } ({ $id })۔
services-called-kept = نوٹ ہو گیا: { $name } کو { $day } کو فون کیا گیا۔
services-count = { $count ->
    [one] ایک خدمت
   *[other] { $count } خدمات
}
services-check-numbers = { $count ->
    [one] ان میں سے ایک کا نمبر ہے۔
   *[other] ان میں سے { $count } کے نمبر ہیں۔
}
services-check-stale = بھروسا کرنے سے پہلے فون کریں، کیونکہ نمبر پر فون نہیں کیا گیا اور کوئی ماخذ اتنا نیا نہیں: { $names }
services-check-no-number = کوئی نمبر معلوم نہیں: { $names }
services-check-no-service = { $line }: کوئی خدمت معلوم نہیں۔ { $why }
services-check-good = کوئی خرابی نہیں ملی۔
services-ask-name = خدمت کا نام کیا ہے؟
services-ask-name-help = جیسے وہاں کے لوگ کہتے ہیں؛ Ctrl-C باہر نکلتا ہے، اور آخر سے پہلے کچھ محفوظ نہیں ہوتا
services-ask-kind = یہ کس قسم کی خدمت ہے؟
services-ask-line = رابطہ فہرست کی کس سطر کے لیے اسے فون کیا جا سکتا ہے؟
services-ask-line-more = اور کس سطر کے لیے؟
services-ask-line-none = کسی سطر کے لیے نہیں
services-ask-line-done = اور کوئی نہیں
services-ask-for = یہ کیا کرتی ہے، اور کن کے لیے؟
services-ask-sex = یہ کن کے لیے ہے؟
services-ask-not-known = معلوم نہیں
services-ask-from-age = کس عمر سے، سالوں میں؟
services-ask-to-age = کس عمر تک، سالوں میں؟
services-ask-empty-help = معلوم نہ ہو تو خالی چھوڑ دیں
services-ask-age-none = پورے سال چاہییں، جیسے 18؛ معلوم نہ ہو تو کچھ نہیں
services-ask-age-order = کوئی ایک ساتھ اتنا بڑا اور اتنا چھوٹا نہیں ہوتا؛ وہ سب سے بڑی عمر لکھیں جس کے لیے یہ ہے
services-ask-languages = وہاں کون سی زبانیں بولی جاتی ہیں؟
services-ask-languages-help = بیچ میں کوما لگائیں، جیسے Urdu, Balochi؛ معلوم نہ ہو تو خالی چھوڑ دیں
services-ask-languages-none = یہاں `{ $name }` نام کی کوئی زبان معلوم نہیں؛ اس کا ٹیگ لکھیں، جیسے ur یا bal یا fa-AF
services-ask-where = یہ کہاں ہے؟
services-ask-reach = وہاں کیسے پہنچا جاتا ہے؟
services-ask-open = یہ کب کھلتی ہے؟
services-ask-open-some = مقررہ اوقات میں
services-ask-days = کن دنوں میں؟
services-ask-days-help = یوں: mo tu we th؛ ہر روز کے لیے کچھ نہ لکھیں
services-ask-from = کب سے؟
services-ask-until = کب تک؟
services-ask-time-help = جیسے 09:00؛ دن کا آخر 24:00 ہے
services-ask-number = اس کا نمبر:
services-ask-number-help = معلوم نہ ہو تو خالی چھوڑ دیں
services-ask-note = اس کے ساتھ اور کیا کہنا ضروری ہے؟
services-ask-tell = ہاں کہنے سے پہلے کسی شخص کو اس کے بارے میں کیا سننا چاہیے؟
services-ask-tell-help = یہ پڑھ کر سنایا جاتا ہے: عدالتی حکم کی ضرورت، بند دروازہ، پولیس کو جانے والے معاملے۔ خالی چھوڑ کر Enter: کچھ نہیں۔
services-ask-needed = یہاں کچھ لکھنا ضروری ہے
services-ask-replace = یہ آئی ڈی پہلے سے { $name } نام کی خدمت کی ہے۔ اس کا کیا کیا جائے؟
services-ask-replace-says = جو پہلے سے درج ہے وہ کہتا ہے: { $text } آپ کا اندراج یہ خود نہیں کہتا۔
services-ask-replace-yes = نئی اس کی جگہ لے
services-ask-replace-no = دونوں رہیں
services-left = کچھ محفوظ نہیں کیا گیا۔
hsds-of-file = یہ فائل: { $says }
hsds-of-nameless = ایک خدمت جس کا نام نہیں: { $says }
hsds-of-service = خدمت { $about }: { $says }
hsds-remarks = { $count ->
    [one] ایک بات دیکھنے کی ہے۔
   *[other] { $count } باتیں دیکھنے کی ہیں۔
}
hsds-taken = { $count ->
    [one] ایک خدمت لی گئی
   *[other] { $count } خدمات لی گئیں
}، فائل { $file } میں۔
hsds-next = اسے `panah services check { $file }` سے دیکھیں۔ اس چوکی کے لیے: panah services add --file { $file }۔ کسی ملک کے لیے: اسے ملک کے قانون کے پاس services.yaml کے نام سے رکھیں، ہر اندراج کے ماخذ کے ساتھ (--source)۔
hsds-written = { $count ->
    [one] ایک خدمت لکھی گئی
   *[other] { $count } خدمات لکھی گئیں
}، فائل { $file } میں۔
hsds-own-warning = یہ فائل کھلی پڑی ہے، مہر بند نہیں، اور اس میں چوکی کے اپنے نمبر ہیں: پناہ گاہ کا نمبر وہاں رہنے والوں کو خطرے میں ڈالتا ہے۔ اسے صرف اسی کو دیں جس کے لیے یہ ہے، اور کام ہو جائے تو مٹا دیں۔
## ریفرل کا خط

letter-title = ریفرل
letter-code = نام کی جگہ یہ کوڈ:
letter-day = { $day }
letter-copy-referrer = ریفر کرنے والے کی نقل
letter-copy-person = اس شخص کی نقل
letter-copy-receiver = ادارے کی نقل
letter-from = بھیجنے والا
letter-to = کس کے نام
letter-asked = کیا مدد درکار ہے
letter-told = اس مدد کے لیے آپ کو کیا جاننا ضروری ہے
letter-grounds = آپ کو یہ کیوں بتایا جا سکتا ہے
letter-consent = اس شخص نے { $how }، { $language } میں، رضامندی دی ہے کہ { $to } سے یہ مدد مانگی جائے۔
letter-consent-interpreted = اس شخص نے { $how }، { $language } میں اور ترجمان کے ذریعے، رضامندی دی ہے کہ { $to } سے یہ مدد مانگی جائے۔
letter-consent-lines = اوپر کی ہر بات اس شخص کو پڑھ کر سنائی گئی اور ہر ایک پر الگ رضامندی لی گئی، صرف { $to } کے لیے:
letter-consent-alone = اس کے سوا کچھ نہیں بتایا جا رہا۔
letter-given-spoken = زبانی
letter-given-signed = دستخط کے ساتھ
letter-given-thumb = انگوٹھے کے نشان کے ساتھ
letter-given-guardian = ایسے سرپرست کے ساتھ مل کر جس پر اس شخص کو بھروسا ہے
letter-child = یہ ایک بچے کے بارے میں ہے، یا ایسے شخص کے بارے میں جو بچہ ہو سکتا ہے۔ بچے کو مدد تک پہنچانے کے لیے رضامندی کا انتظار نہیں کیا جاتا۔
letter-child-heard = بچے سے پوچھا گیا کہ بچہ کیا سوچتا اور کیا چاہتا ہے۔
letter-child-against = بچے نے کہا ہے کہ بچہ یہ نہیں چاہتا: کچھ بھی کرنے سے پہلے بچے کی بات سنیں۔
letter-child-unasked = یہ درج نہیں ہوا کہ بچہ کیا سوچتا اور کیا چاہتا ہے: بچے سے پوچھیں۔
letter-child-lines = صرف { $to } کو یہ بتایا جا رہا ہے:
letter-child-alone = اس کے سوا کچھ نہیں بتایا جا رہا۔
letter-exception = یہ اس شخص کی رضامندی کے بغیر بتایا جا رہا ہے، اس بنیاد پر: { $text } ({ $source })
letter-no-further = اس شخص سے پوچھے بغیر اس میں سے کچھ بھی آگے نہ بتائیں اور اس بارے میں کسی کو فون نہ کریں۔ یہ شخص کسی بھی وقت رضامندی واپس لے سکتا ہے؛ پھر ہم آپ کو بتائیں گے۔
letter-no-further-unasked = مانگی گئی مدد پہنچانے کے سوا اس میں سے کچھ بھی آگے نہ بتائیں اور اس بارے میں کسی کو فون نہ کریں۔
letter-person-told = اس شخص کو بتایا گیا کہ یہ خط لکھا جا رہا ہے، اس میں کیا لکھا ہے، اور یہ کہ مدد اس پر منحصر نہیں۔
letter-signature = دستخط یا انگوٹھے کا نشان؛ صرف ریفر کرنے والے کے پاس رہتا ہے:
letter-follow-up = آگے کیا ہوگا
letter-follow-up-days = ہم ان دنوں میں حال پوچھیں گے:
letter-delivered = کیسے پہنچایا گیا:
letter-by-telephone = فون پر
letter-in-person = خود جا کر، اس شخص کے ساتھ
letter-by-other = کسی اور طرح
letter-reply = جواب
letter-reply-how = براہِ کرم اوپر لکھے بھیجنے والے کو جلد جواب دیں۔ صرف کوڈ بتائیں، نام نہیں۔
letter-accepted = ہم یہ ذمہ لیتے ہیں
letter-not-accepted = ہم یہ ذمہ نہیں لے سکتے
letter-reply-when = کب سے، کہاں، اور کس سے ملیں:
letter-reply-instead = اگر نہیں: کیوں، اور کون لے سکتا ہے:
letter-reply-who = جواب دینے والا، اور کب:
letter-again = { $day } کو دوبارہ چھاپا گیا۔ یہ وہی ریفرل ہے۔
letter-paper-copy = یہ شخص ایک نقل ساتھ لے جاتا ہے۔
letter-paper-card = یہ شخص صرف کوڈ والا کارڈ ساتھ لے جاتا ہے، خط نہیں۔
letter-paper-nothing = یہ شخص کوئی کاغذ ساتھ نہیں لے جاتا۔
letter-draft = مسودہ: اس خط کے مقررہ الفاظ کو اس زبان کے کسی بولنے والے نے ابھی نہیں دیکھا۔

## ریفر کرنا

# What is read aloud to the person stays in English here: nobody has reviewed an Urdu wording of it
# (refer-ask, refer-ask-explain, refer-child-views, refer-would-say, refer-twice, refer-paper-ask,
# refer-card-number; a test holds the list).
refer-title = ریفرل
refer-pathway = پہلی بات چیت میں ایسی بات سامنے آئی کہ کسی ماہر سے پوچھا جائے۔ اس سے کچھ طے نہیں ہوا۔
refer-no-language = `{ $tag }` میں خط نہیں لکھا جا سکتا
refer-no-need = `{ $need }` نام کی کوئی ضرورت نہیں
refer-no-service = اس ملک کی فہرست میں `{ $service }` نام کی کوئی خدمت نہیں
refer-said-no = بات چیت میں اس شخص نے ان باتوں سے انکار کیا: { $questions } دوبارہ تبھی پوچھیں جب یہ شخص خود بات چھیڑے۔
refer-said-no-child = بات چیت میں بچے نے ان باتوں سے انکار کیا: { $questions } بچے کی بات دوبارہ سنیں۔ بچے کو ہاں کا انتظار کیے بغیر مدد تک پہنچایا جاتا ہے، اور ادارے کو اس انکار کا بتایا جاتا ہے۔
refer-before = { $day } کو پہلے ہی ریفر کیا جا چکا ہے: { $to }۔
refer-again-withdrawn = متعلقہ شخص نے اس ریفرل کی رضامندی واپس لے لی ہے، اب اس کا خط نہیں بنتا
refer-again-withdrawn-help = اگر وہ شخص پھر بھی چاہے تو نئے سرے سے پوچھیں اور دوبارہ ریفر کریں
refer-again-less = جو بات اس شخص نے اس کے بعد واپس لی، وہ اب اس میں نہیں ہے۔
refer-again-card = کارڈ کا فون نمبر کہیں محفوظ نہیں ہوتا: اگر پہلے تھا تو اس کارڈ پر نہیں ہے۔
refer-refused-already = { $day } کو متعلقہ شخص نہیں چاہتا تھا کہ { $to } سے بات کی جائے، اور یہ درج ہے
refer-refused-already-help = دو بار کچھ درج نہیں ہوا؛ اگر وہ شخص اب خود یہ چاہے تو فائل میں وہی جواب لکھیں
refer-refused-before = { $day } کو اس شخص نے نہیں چاہا کہ { $to } سے مدد مانگی جائے۔ دوبارہ نہ پوچھیں، جب تک یہ شخص خود نہ کہے۔
refer-refused-before-child = { $day } کو بچے نے نہیں چاہا کہ { $to } سے مدد مانگی جائے۔ بچے کی بات دوبارہ سنیں؛ بچے کو پھر بھی مدد تک پہنچایا جاتا ہے۔
refer-child = یہ بچہ ہے، یا بچہ ہو سکتا ہے۔ رضامندی کا انتظار نہیں کیا جاتا: پہلے چائلڈ پروٹیکشن سے کہا جاتا ہے اور وہی بتایا جاتا ہے جو بچے کی حفاظت کرے۔ بچے کی اپنی رائے سنی جاتی ہے۔ جانچ کے بغیر کسی ماں باپ، سرپرست یا ساتھ آنے والے کو محفوظ نہیں سمجھا جاتا۔
refer-no-mission = ہو سکتا ہے اس شخص کو کسی ریاست سے خوف ہو۔ کسی سفارت خانے یا قونصل خانے کی طرف ریفر نہیں کیا جاتا۔
refer-mission-feared = ہو سکتا ہے اس شخص کو کسی ریاست سے خوف ہو، اور سفارت خانہ یا قونصل خانہ ریاست ہی کا حصہ ہے
refer-mission-feared-help = اس کی جگہ کسی قانونی مشیر یا پناہ گزینوں کے ادارے سے پوچھیں
refer-mission-warning = سفارت خانہ یا قونصل خانہ اپنی ریاست کو بتاتا ہے۔ صرف تب آگے بڑھیں جب اس شخص نے خود اس کا نام لے کر کہا ہو، اور جانتا ہو کہ اس کا نام اور اس کا ٹھکانا وہاں معلوم ہو جائے گا۔
refer-enforcement-warning = یہ قانون نافذ کرنے والا ادارہ ہے: یہ لوگوں کو روک سکتا، جرمانہ کر سکتا اور واپس بھیج سکتا ہے۔ اسے قانونی حیثیت اور شہریت نہیں بتائی جاتی جب تک یہ شخص دو بار ہاں نہ کہے، اور صحت بالکل نہیں۔ پہلے اس شخص کو بتایا جاتا ہے کہ یہ کون سا ادارہ ہے۔
refer-child-first = بچے کو پہلے چائلڈ پروٹیکشن تک پہنچایا جاتا ہے
refer-child-first-help = پہلے چائلڈ پروٹیکشن کی طرف ریفر کریں، پھر اس کے لیے واپس آئیں؛ ہنگامی حالت انتظار نہیں کرتی
refer-needs = کیا درکار ہے
refer-needs-help = وہی چنیں جو اسی ایک ادارے سے مانگنا ہے۔ دوسرے ادارے کے لیے الگ ریفرل بنتا ہے۔
refer-need = { $need } ({ $clock })
refer-need-other = کچھ اور
refer-need-which = کیا مدد مانگنی ہے؟
refer-need-which-help = جیسے خط میں لکھا جائے گا: نہ کوئی نام، نہ جو ہوا اس میں سے کچھ۔
refer-to = کس کی طرف
refer-to-help = آپ کی رابطہ فہرست کے نمبر پہلے آتے ہیں، پھر موزوں خدمات، سب سے بہتر پہلے؛ قانون نافذ کرنے والے ادارے آخر میں۔
refer-to-nobody = اس کے لیے نہ آپ کی رابطہ فہرست میں کوئی ہے نہ ملک کی فہرست میں۔ کوئی ایسا ادارہ لکھیں جسے آپ جانتے ہوں۔
refer-to-numbered = { $name }: { $number }
refer-of-sheet = آپ کی رابطہ فہرست میں: { $called }۔
refer-for-needs = یہ ذمہ لے سکتا ہے: { $needs }۔
refer-against = اس کے خلاف: { $reasons }۔
refer-for = اس کے حق میں: { $reasons }۔
refer-unknown = معلوم نہیں: { $reasons }۔
refer-not-fitting = یہ موزوں نہیں: { $names }۔
refer-not-fitting-one = { $name } ({ $why })
refer-short-called = آپ کی چوکی نے { $day } کو فون کیا
refer-short-sex = یہی جنس
refer-short-age = یہی عمر
refer-short-which-sex = عورتیں یا مرد
refer-short-which-age = کون سی عمریں
refer-short-always = دن رات
refer-short-open = اس وقت کھلا
refer-short-fresh = نمبر { $date } کا
refer-short-free = { $date } کو { $places } جگہیں خالی
refer-short-enforcement = قانون نافذ کرنے والا ادارہ؛ یہ بات اس شخص کو پہلے بتائی جاتی ہے
refer-short-recalled = نام صرف یادداشت سے
refer-short-asks = پہلے پوچھیں: { $text }
refer-short-languages = زبانیں
refer-short-other-languages = صرف { $languages }، اس لیے ترجمان
refer-short-hours = اوقات
refer-short-closed = اس وقت بند
refer-short-no-number = نمبر نہیں
refer-short-stale = پرانا نمبر ({ $date })، پہلے فون کریں
refer-short-undated = نمبر پر تاریخ نہیں، پہلے فون کریں
refer-short-full = { $date } کو کوئی جگہ خالی نہیں
refer-short-distance = فاصلہ
refer-to-other = کوئی اور ادارہ
refer-to-name = ادارے کا نام کیا ہے؟
refer-to-name-help = جیسے یہ شخص اسے سنے گا۔
refer-to-reach = ادارے { $to } سے رابطہ کیسے ہوتا ہے؟ (خالی چھوڑا جا سکتا ہے)
refer-kind = یہ کس قسم کی خدمت ہے؟
refer-kind-help = ادارے { $to } کو کیا بتایا جا سکتا ہے، یہ اسی پر منحصر ہے۔ اگر وہ کسی کو روک رکھ سکتا، جرمانہ کر سکتا یا واپس بھیج سکتا ہے تو پولیس والی سطر چنیں۔
refer-kind-by-name = “{ $to }” کے نام سے لگتا ہے: { $kind }۔ کیا یہ وہی ہے؟ اسی پر منحصر ہے کہ اسے کیا بتایا جا سکتا ہے، اور کسی کو وہاں بھیجا جا سکتا ہے یا نہیں۔
refer-kind-is = ہاں: { $kind }
refer-kind-is-not = نہیں: { $kind }
refer-consent = کیا یہ شخص راضی ہے؟
refer-ask-help = صرف سر ہلانا کافی نہیں۔ انکار کا احترام کریں: دو بار نہ پوچھیں۔
refer-service-note = یاد رکھیں؛ جو بات اس شخص سے متعلق ہو وہ بتائیں
refer-yes = ہاں
refer-no = نہیں
refer-exception = اس شخص سے پوچھا نہیں جا سکتا، یا جان خطرے میں ہے: رضامندی کے بغیر
refer-exception-which = کس بنیاد پر
refer-exception-help = صرف وہی بتایا جائے گا جو اس بنیاد میں آتا ہے۔ اگر کوئی بنیاد نہ بنے تو اس شخص کی ہاں کے بغیر کچھ نہیں بتایا جاتا۔
refer-exception-told = کیا اس شخص کو بتایا گیا کہ ایسا کیا جا رہا ہے؟ اگر نہیں تو کیوں؟
refer-exception-told-help = ایک جملہ؛ یہ ریکارڈ میں رہتا ہے۔
refer-child-views = بچہ اس کے بارے میں کیا کہتا ہے؟
refer-child-help = بچے کی رائے سنی اور لکھی جاتی ہے۔ رضامندی کا انتظار نہیں کیا جاتا، اور بچے کو اکیلے فیصلہ نہیں کرنا پڑتا۔
refer-child-willing = بچہ یہ چاہتا ہے، یا اسے اعتراض نہیں
refer-child-against = بچہ یہ نہیں چاہتا
refer-child-unasked = بچے سے پوچھا نہیں جا سکا
refer-child-words = بچے نے کیا کہا؟
refer-child-words-help = بچے کے اپنے الفاظ۔ یہ ریکارڈ میں رہتے ہیں، کسی خط میں نہیں جاتے۔
refer-child-goes-on = لکھ لیا گیا: بچہ یہ نہیں چاہتا۔ ادارے سے پھر بھی کہا جاتا ہے، صرف وہی بتایا جاتا ہے جو بچے کی حفاظت کرے، اور یہ کہ بچے نے انکار کیا۔ بچے کو یہ بتائیں، اور یہ بھی کہ کیوں۔
refer-text = { $name }: ادارہ { $to } کیا پڑھے گا؟
refer-text-help = کم سے کم، جتنا اس ادارے کو درکار ہے۔ خالی چھوڑ کر Enter: یہ بات شامل نہیں ہوگی۔
refer-piece = ہر بات الگ پوچھیں
refer-piece-no = نہیں
refer-piece-yes = ہاں
refer-piece-change = الفاظ بدلیں
refer-piece-out = چھوڑ دیں؛ نہیں پوچھا جاتا
refer-piece-covered = بتائیں: یہ اس بنیاد میں آتا ہے
refer-twice-help = آہستہ پڑھ کر سنائیں۔ دوسری صاف ہاں کے بغیر یہ نہیں بتایا جاتا۔
refer-more = کچھ اور؟
refer-more-help = جو یہاں ہے وہ عام طور پر { $to } کو درکار نہیں۔ صرف وہ شامل کریں جو یہ شخص خود بتانا چاہے۔
refer-nothing-more = اور کچھ نہیں
refer-given = رضامندی کیسے دی گئی؟
refer-language = کس زبان میں؟
refer-language-other = کوئی اور
refer-language-tag = کون سی زبان؟ اس کا ٹیگ لکھیں۔
refer-language-tag-help = جیسے fr یا ar یا bn۔
refer-language-no-tag = یہ کسی زبان کا نشان نہیں ہے۔
refer-interpreter = ترجمان کے ذریعے؟
refer-reach = ادارہ آپ سے کیسے رابطہ کرے؟
refer-reach-help = چوکی کا کوئی نمبر؛ یہ خط میں لکھا جاتا ہے۔
refer-paper = یہ شخص کون سا کاغذ ساتھ لے جائے گا؟
refer-paper-dangerous = کاغذ خطرناک ہو سکتا ہے
refer-paper-help = ہو سکتا ہے کوئی اس شخص کی تلاشی لے، یا گھر میں یہ کاغذ پڑھ لے۔
refer-paper-doubt = شک ہو تو خط نہ دیں۔
refer-paper-nothing = کچھ نہیں
refer-paper-card = صرف کوڈ والا کارڈ
refer-paper-copy = خط کی نقل
refer-card-number-help = یہ نمبر ہوگا: { $number }۔ جسے کارڈ ملے وہ اس پر فون کر سکتا ہے۔
refer-folder = خط کس فولڈر میں لکھا جائے؟
refer-folder-help = جیسے کوئی یو ایس بی۔ وہاں یہ کھلا پڑا رہتا ہے۔ خالی چھوڑ کر Enter: کوئی صفحہ نہیں لکھا جاتا۔
refer-folder-none = ایسا کوئی فولڈر نہیں۔ خالی چھوڑ کر Enter: کوئی صفحہ نہیں لکھا جاتا۔
refer-preview = خط جیسا ہوگا: مہر بند کرنے سے پہلے پڑھیں
refer-tell-person = اب اس شخص کو بتائیں: کہ یہ خط لکھا جا رہا ہے، اس میں کیا لکھا ہے، مدد اس پر منحصر نہیں، اور یہ شخص اسے واپس لے سکتا ہے۔
refer-seal = مہر بند کریں اور خط لکھیں
refer-not-seal = ابھی نہیں: کچھ بدلیں، یا چھوڑ دیں
refer-not-sealed = ابھی کچھ مہر بند نہیں ہوا۔ اب کیا کریں؟
refer-leave = ریفرل کے بغیر چھوڑ دیں: اس میں سے کچھ محفوظ نہیں رہتا
refer-left = ریفرل کے بغیر چھوڑ دیا گیا۔ اس میں سے کچھ محفوظ نہیں رہا۔
refer-broken-off = درمیان میں رک گیا۔ جو جواب دیے گئے وہ مہر بند محفوظ ہیں: یہی کمانڈ وہیں سے آگے چلتی ہے۔
refer-begun = اس ریکارڈ کے لیے ایک ریفرل شروع ہوا تھا اور مہر بند نہیں ہوا۔
refer-go-on = جہاں چھوڑا تھا وہیں سے آگے چلیں
refer-anew = نئے سرے سے شروع کریں؛ اس وقت کے جواب مٹا دیے جائیں گے
refer-left-another = ریفرل کے بغیر چھوڑ دیا گیا؛ اس میں سے کچھ محفوظ نہیں رہا۔ ایک اور؟ بند ہونے کے بعد اسے صرف یونٹ کھول سکتا ہے۔
refer-done = ریفرل { $code } ریکارڈ کے ساتھ اضافے کے طور پر مہر بند ہو گیا۔
refer-written = یہاں لکھا گیا: { $files }؛ براؤزر میں کھولیں اور A4 پر چھاپیں۔
refer-delete = وہاں یہ کھلا پڑا ہے۔ کام ہو جائے تو اسے مٹا دیں، اور پرنٹر کی قطار اور براؤزر کی نقل بھی صاف کریں۔
refer-no-page = کوئی صفحہ نہیں لکھا گیا، کیونکہ --output سے کوئی فولڈر نہیں بتایا گیا۔
refer-refused = لکھ لیا گیا: یہ شخص نہیں چاہتا، اور کسی کو کچھ نہیں بتایا گیا۔ اس شخص کو بتائیں کہ مفت مدد کہاں ملتی ہے، اور یہ کہ دروازہ کھلا ہے۔
refer-not-told = یہ نہیں بتائے گئے، کیونکہ اس بنیاد پر ایسی خدمت کو نہیں بتائے جاتے، یا عبارت نہیں تھی: { $names }
refer-yes-wanting = یہ نہیں بتائے گئے، کیونکہ ان کے لیے ضروری ہاں فائل میں نہیں (`agreed: yes`؛ جہاں دو بار پوچھا جاتا ہے وہاں `agreed: twice`): { $names }
refer-unfit = فہرست { $to } کے بارے میں کہتی ہے: { $why }۔ کسی کے وہاں جانے سے پہلے فون کریں۔
refer-from-read = فائل کے مطابق اس شخص نے ہاں کہی، اور خط میں لکھا ہے کہ اسے بتایا گیا کہ خط میں کیا ہے اور مدد اس پر منحصر نہیں۔ جس نے یہ باتیں اسے پڑھ کر نہیں سنائیں، وہ خط جانے سے پہلے سنائے:
refer-file-in-the-clear = فائل `{ $file }` کھلی پڑی ہے، مہر بند نہیں: کام ہو جائے تو اسے مٹا دیں۔
refer-now = ابھی ریفرل تیار کریں؟ بند ہونے کے بعد اسے صرف یونٹ کھول سکتا ہے۔
refer-now-made = رکاوٹ سے پہلے یہاں ریفر ہو چکا: { $names }۔ ایک اور ریفرل؟ بند ہونے کے بعد اسے صرف یونٹ کھول سکتا ہے۔
refer-now-another = ایک اور ریفرل؟
refer-now-yes = ہاں
refer-now-no = نہیں، انٹرویو بند کریں
refer-later = اس شخص کو کسی ادارے کی طرف ریفر کرنے کے لیے: panah refer { $id }

## A course
course-made = کورس { $folder } میں ہے۔ اس فولڈر کی ایک نقل رکھیں؛ اس میں کسی کا نام نہیں۔
course-made-tickets = ٹکٹ { $folder } میں ہیں، جماعت کی ہر جگہ کے لیے ایک۔ ہر ٹکٹ سٹک پر ایک شخص کو دیں، الگ لکھ رکھیں کہ کون سا کس کے پاس ہے، اور یہ فولڈر مٹا دیں: جس کے پاس ٹکٹ ہو وہ اس جگہ کی طرف سے دستخط کر سکتا ہے۔
course-refused = نہیں لی گئی: { $file }: { $why }۔
course-taken =
    { $count ->
        [0] کوئی نئی چیز نہیں لی گئی۔
        [one] 1 نتیجہ لیا گیا۔
       *[other] { $count } نتیجے لیے گئے۔
    }
course-known =
    { $count ->
        [one] 1 نتیجہ پہلے سے موجود تھا۔
       *[other] { $count } نتیجے پہلے سے موجود تھے۔
    }
course-refused-count =
    { $count ->
        [one] 1 فائل نہیں لی گئی۔
       *[other] { $count } فائلیں نہیں لی گئیں۔
    }
course-handed-in = نتیجہ { $file } میں ہے۔ اسے سٹک پر تربیت دینے والے کو دیں۔
course-page-written = رپورٹ { $file } میں ہے۔ اسے براؤزر میں کھولیں اور A4 پر چھاپیں۔
course-csv-written = جدولیں { $folder } میں ہیں۔
course-identity = کورس { $id }، بنایا گیا { $made } · وقفے { $seed } سے نکالے گئے
course-not-applicable = لاگو نہیں ({ $number })
course-note = ({ $number }) لاگو نہیں: { $why }۔
course-percent = { $number } %
course-of = { $of } میں سے { $count }
course-judged = { $units } چیزیں، { $raters } لوگ
course-handed = کیا جمع کرایا گیا
course-handed-exercises = جن شرکا نے مشق دی: { $participants } میں سے { $practised }۔ جو مشقیں گنی جاتی ہیں: { $exercises }۔
course-handed-observations = مشاہدے: { $observations }۔ دو یا زیادہ نے دیکھی ہوئی مشقیں: { $twice }۔
course-handed-quizzes = امتحان کی نشستیں: { $quizzes }۔
course-caution-few =
    { $count ->
        [0] ابھی کسی نے کوئی مشق جمع نہیں کرائی۔
        [one] ایک شریک نے مشق دی: ابھی یہ جماعت کی بات نہیں۔
       *[other] صرف { $count } شرکا نے مشق دی: وقفوں کو دیکھیں، وہ چوڑے ہیں۔
    }
course-caution-few-observed =
    { $count ->
        [one] صرف 1 مشق دو نے دیکھی: اتفاق اسی ایک پر ٹھہرا ہے۔
       *[other] صرف { $count } مشقیں دو نے دیکھیں: اتفاق اکا دکا پر ٹھہرا ہے۔
    }
course-caution-nobody-twice = کوئی مشق دو نے نہیں دیکھی، اس لیے معلوم نہیں کہ مشاہدہ کرنے والے کتنا متفق ہیں۔
course-caution-again =
    { $count ->
        [one] 1 مشق ایسے کیس کی ہے جو وہی شریک پہلے کھیل چکا تھا؛ وہ شمار میں نہیں، کیونکہ جائزہ پڑھا جا چکا تھا۔
       *[other] { $count } مشقیں ایسے کیسوں کی ہیں جو وہی شرکا پہلے کھیل چکے تھے؛ وہ شمار میں نہیں، کیونکہ جائزہ پڑھا جا چکا تھا۔
    }
course-caution-other-cases =
    { $count ->
        [one] 1 مشق ایسے کیس کی ہے جو اس کورس کا نہیں؛ وہ شمار میں نہیں۔
       *[other] { $count } مشقیں ایسے کیسوں کی ہیں جو اس کورس کے نہیں؛ وہ شمار میں نہیں۔
    }
course-caution-scripted =
    { $count ->
        [one] 1 مشق سکرپٹ نے کھیلی۔ وہ یہاں گنی گئی، کسی سند کے لیے نہیں۔
       *[other] { $count } مشقیں سکرپٹ نے کھیلیں۔ وہ یہاں گنی گئیں، کسی سند کے لیے نہیں۔
    }
course-caution-versions = کیس { $case } کئی نسخوں میں کھیلا گیا؛ ان میں جو درست ہے وہ الگ ہو سکتا ہے۔
course-caution-other-quiz =
    { $count ->
        [one] 1 بار کسی اور امتحان یا اس کے کسی اور نسخے کے جواب تھے؛ وہ شمار میں نہیں۔
       *[other] { $count } بار کسی اور امتحان یا اس کے کسی اور نسخے کے جواب تھے؛ وہ شمار میں نہیں۔
    }
course-nothing-played = ابھی کوئی مشق جمع نہیں کرائی گئی۔
course-seen = جماعت کیا دیکھتی ہے
course-seen-how = حساسیت: جو علامات موجود تھیں ان میں سے کتنی نوٹ ہوئیں۔ درستی: جو نوٹ ہوئیں ان میں سے کتنی موجود تھیں۔ تخصیص: جو موجود نہیں تھیں ان میں سے کتنی نوٹ نہیں ہوئیں۔
course-seen-all = سب علامات ملا کر: حساسیت { $sensitivity }، درستی { $precision }، تخصیص { $specificity }۔
course-sign = علامت
course-there = موجود
course-marked = نوٹ ہوئی
course-not-there = موجود نہیں
course-imagined = موجود نہ تھی مگر نوٹ ہوئی
course-sensitivity = حساسیت
course-precision = درستی
course-specificity = تخصیص
course-chart-seen = ایک ایک علامت، 95 % کے وقفوں کے ساتھ
course-missed = جماعت سے سب سے زیادہ کیا رہ جاتا ہے
course-missed-none = موجود علامات میں سے کوئی نہیں رہی۔
course-missed-signs = جو علامات رہ گئیں
course-chart-missed = جتنی بار موجود تھی ان میں سے کتنی بار رہ گئی
course-missed-times = رہ گئی
course-imagined-alone = نوٹ ہوئیں، حالانکہ کسی مشق میں موجود نہ تھیں
course-too-few = ایک لفظ کے لیے بہت کم
course-to-come = اس لیپ ٹاپ کی گھڑی سے بعد کی تاریخ ہے، پھر بھی لے لی گئیں: { $names }۔ گھڑیاں دیکھیں: کس نے آخر میں کیا کیا، یہ انہی پر منحصر ہے۔
course-lost-how = کیسے رہ گئی
course-lost-not_asked = پوچھا نہیں گیا: { $count }
course-lost-not_marked = بتایا یا دکھایا گیا، اور کچھ اور نوٹ ہوا: { $count }
course-lost-held_back = روک لی گئی، کیونکہ کسی چیز کی کمی تھی: { $count }
course-lost-beside = کسی اور بات کے ساتھ بتایا گیا، اور نہ لکھا گیا نہ پوچھا گیا: { $count }
course-lost-closed = پریشانی پر دھیان نہ دینے کے بعد مزید نہیں بتایا گیا: { $count }
course-shown-by = کس سے سامنے آتی
course-missed-gates = جن باتوں کا خیال نہیں رکھا گیا
course-missed-gates-none = ہر بات کا خیال رکھا گیا۔
course-gate = خیال رکھنے کی بات
course-violations = جس سے مشقیں خود ہی ناکام ہوئیں
course-violations-none = ایسا کچھ نہیں دیکھا گیا جس سے مشق خود ہی ناکام ہو جاتی ہے۔
course-violation = کیا
course-violation-participants = شرکا
course-violation-played = مشقیں
course-violation-observed = مشاہدے
course-observers = مشاہدہ کرنے والے کتنا متفق ہیں
course-observers-none = کوئی مشق دو یا زیادہ نے نہیں دیکھی، اس لیے موازنے کو کچھ نہیں۔
course-observers-how = دو لوگ جنہوں نے ایک ہی مشق دیکھی اور الگ الگ نوٹ کیا۔ پہلے سادہ اتفاق دیکھیں؛ جہاں تقریباً سب ایک ہی بات کہیں وہاں کاپا گر جاتا ہے، AC1 اور PABAK کم گرتے ہیں۔
course-among = شرکا کتنا متفق ہیں
course-among-none = کوئی کیس دو یا زیادہ نے نہیں کھیلا، اس لیے موازنے کو کچھ نہیں۔
course-among-how = وہ شرکا جنہوں نے ایک ہی کیس کھیلا۔ جس پر وہ متفق ہوں وہ پھر بھی غلط ہو سکتا ہے: یہ اوپر لکھا ہے کہ جماعت کیا دیکھتی ہے۔
course-subject = کس پر
course-units = جانچا گیا
course-raw = سادہ اتفاق
course-prevalence = ”ہاں“ کا حصہ، یا سب سے عام
course-cohen = کوہن کا کاپا
course-fleiss = فلائس کا کاپا
course-alpha = کرپینڈورف کا الفا
course-ac1 = گویٹ کا AC1
course-pabak = PABAK
course-in-words = لفظوں میں
course-level-nominal = نامی
course-level-ordinal = ترتیبی
course-level-interval = وقفہ
course-level-ratio = تناسب
course-chart-agreement = اتفاق، 95 % کے وقفوں کے ساتھ
course-subject-gates = جن باتوں کا خیال رکھا گیا
course-subject-violations = جس سے مشق خود ہی ناکام ہو جاتی ہے
course-subject-scales = سب پیمانے ملا کر
course-subject-productive = بتانے دینے والے سوال، سو میں سے
course-subject-questions = ہر قسم کے کتنے سوال
course-subject-signs = نوٹ کی گئی علامات
course-subject-pathway = چنا گیا راستہ
course-subject-urgency = چنی گئی فوریت
course-mchugh-none = کوئی نہیں (McHugh 2012)
course-mchugh-minimal = بہت کم (McHugh 2012)
course-mchugh-weak = کمزور (McHugh 2012)
course-mchugh-moderate = درمیانہ (McHugh 2012)
course-mchugh-strong = مضبوط (McHugh 2012)
course-mchugh-perfect = تقریباً پورا (McHugh 2012)
course-landis-poor = ناقص (Landis & Koch 1977)
course-landis-slight = معمولی (Landis & Koch 1977)
course-landis-fair = کچھ (Landis & Koch 1977)
course-landis-moderate = درمیانہ (Landis & Koch 1977)
course-landis-substantial = خاصا (Landis & Koch 1977)
course-landis-perfect = تقریباً پورا (Landis & Koch 1977)
course-alpha-unreliable = الفا: نتیجہ نکالنے کے لیے بہت کم (Krippendorff)
course-alpha-tentative = الفا: صرف عارضی نتیجے کے لیے (Krippendorff)
course-alpha-reliable = الفا: قابلِ بھروسا (Krippendorff)
course-quiz = پہلے اور بعد: امتحان
course-quiz-none = کسی نے امتحان جمع نہیں کرایا۔
course-quiz-nobody-twice = کسی نے اسے پہلے اور بعد دونوں بار نہیں دیا۔
course-quiz-sat = { $before } نے کورس سے پہلے دیا، اور { $after } نے بعد میں۔
course-quiz-means = جن { $participants } نے دونوں بار دیا: پہلے { $before } سوال درست، بعد میں { $after }۔
course-quiz-gain-class = جماعت کا معیاری فائدہ، اس کی دو اوسطوں سے (Hake 1998): { $gain }
course-quiz-gain-each = ہر شریک کے اپنے فائدے کی اوسط، جو الگ عدد ہے (Bao 2006): { $gain }
course-quiz-test = { $up } اوپر گئے، { $down } نیچے، { $same } وہیں رہے۔ محض اتفاق سے: { $signs } (علامت کا ٹھیک امتحان)، { $ranks } (Wilcoxon، ٹھیک)۔
course-quiz-open =
    { $count ->
        [0] کسی کا کوئی اہم سوال باقی نہیں۔
        [one] 1 شریک کا اہم سوال باقی ہے: اس پر بات کریں اور اس کا جوڑا پوچھیں۔
       *[other] { $count } شرکا کے اہم سوال باقی ہیں: ان پر بات کریں اور ان کے جوڑے پوچھیں۔
    }
course-quiz-more = ہر سوال نے کیسا کام کیا، یہ امتحان کی رپورٹ میں ہے۔
course-gain-low = کم
course-gain-medium = درمیانہ
course-gain-high = زیادہ
course-chart-quiz = درست سوال
course-before = پہلے
course-after = بعد
course-change = پہلے اور بعد: پہلی مشق اور آخری
course-change-none = ابھی کسی نے دو کیسوں کی مشقیں جمع نہیں کرائیں۔
course-change-how = ہر شریک کا پہلا کھیلا ہوا کیس آخری کے مقابل۔ کیس الگ الگ ہوتے ہیں: کچھ فرق کیس کا ہوتا ہے۔ آدھی جماعت ایک سے شروع کرے اور آدھی دوسرے سے۔
course-change-passed = جن شرکا کی دو یا زیادہ ہیں: { $participants }۔ پہلی میں کامیاب: { $first }؛ آخری میں: { $last } ({ $test }، McNemar کا ٹھیک امتحان)۔
course-chart-change = پہلی اور آخری مشق کی اوسطیں
course-measure = کیا
course-measure-sensitivity = موجود علامات جو نوٹ ہوئیں
course-measure-specificity = غیر موجود علامات جو نوٹ نہیں ہوئیں
course-measure-productive = بتانے دینے والے سوال
course-measure-gates = جن باتوں کا خیال رکھا گیا
course-measure-violations = جس سے مشق خود ہی ناکام ہو جاتی ہے، ہر ایک
course-participants = شرکا
course-first = پہلی
course-last = آخری
course-up-down = اوپر / نیچے
course-sign-test = علامت کا امتحان
course-wilcoxon = Wilcoxon
course-how = یہ کیسے نکالا گیا
course-how-first = ہر کیس کی ہر شریک کی پہلی مشق گنی جاتی ہے؛ ایک مشق کے مشاہدوں میں ہر مشاہدہ کرنے والے کا آخری؛ امتحان میں پہلے کا پہلا اور بعد کا پہلا۔ جن کا وقت ایک ہو وہ اپنے ہیش کی ترتیب میں آتے ہیں۔ اس لیے فائلیں جس ترتیب سے بھی آئیں، فرق نہیں پڑتا۔
course-how-signs = علامت وہاں موجود ہے جہاں کیس کی کنجی اسے گنتی ہے۔ وہ سب علامات گنی جاتی ہیں جو سوالنامہ سامنے لا سکتا ہے۔ اس شخص نے جو بتایا، سچ ہو یا نہ ہو، اسے نوٹ کرنا کسی کے خلاف نہیں گنا جاتا۔
course-how-intervals = وقفے 95 % کے ہیں۔ ایک علامت کے وقفے Wilson (1927) کے ہیں، ہر مشق ایک آزمائش۔ باقی سب نکالے گئے ہیں: 2000 بار شرکا یا جانچی گئی چیزیں نئے سرے سے (Efron 1979)، عدد { $seed } سے؛ سب علامات کے وقفے Wilson سے تنگ نہیں ہوتے۔ جہاں ہر بار ایک ہی نتیجہ نکلا وہاں وقفہ نہیں۔
course-how-agreement = الفا کا فاصلہ جانچی گئی چیز کا ہے: ہاں اور نہیں کے لیے نامی، درجوں اور فوریت کے لیے ترتیبی، حصوں کے لیے وقفہ، گنتی کے لیے تناسب۔ کاپا، AC1 اور PABAK درجوں کے لیے ہیں، اور کوہن کا کاپا دو لوگوں کے لیے۔ خیال رکھنے کی وہ باتیں ملائی جاتی ہیں جو کورس میں کسی نے اس کیس کے لیے گنیں۔
course-how-bands = کاپا اور الفا کے لفظ ان کے لکھنے والوں کے طے کردہ ہیں، دریافت نہیں۔
course-how-tickets = ہر نتیجے پر اس کی جگہ کے ٹکٹ کے دستخط ہیں۔ اس سے ظاہر ہے کہ وہ اس کورس کا ہے اور بدلا نہیں گیا۔ یہ ظاہر نہیں ہوتا کہ کی بورڈ پر کون بیٹھا تھا۔

## Practice: a person who is played, and what a run was worth
practise-marker = مشق
practise-list = کیس { $id }: { $title }، تقریباً { $minutes } منٹ
practise-list-first = کیس { $id }: { $title }، تقریباً { $minutes } منٹ؛ یہاں سے شروع کریں
practise-which = کون سا کیس؟
practise-brief-title = شروع کرنے سے پہلے
practise-brief-how = اس مشق میں پروگرام سامنے والے شخص کا کردار ادا کرتا ہے۔ ہر سوال سے پہلے چنیں کہ بات کیسے پوچھی جائے؛ پھر جو سنائی دے اسے درج کریں، جیسے اصل بات چیت میں۔ وقفے، موضوعات اور روکنا مینو میں ہیں (Esc)۔
practise-brief-promise = یہاں کوئی شخص حقیقی نہیں۔ کسی اصل کیس کا نام یا واقعہ اس میں نہ لائیں۔ کسی بھی وقت رکا جا سکتا ہے۔
practise-brief-kept = یہ مشق قدم بہ قدم محفوظ ہوتی ہے، مشقوں کے فولڈر میں مہر بند، تمام ریکارڈوں سے الگ۔ چھوڑ کر بعد میں جاری رکھی جا سکتی ہے۔
practise-brief-not-kept = اس مشق کا کچھ بھی محفوظ نہیں ہوتا: جو ختم ہونے سے پہلے چھوڑے وہ نئے سرے سے شروع کرتا ہے۔ محفوظ کرنے کے لیے: --keep
practise-happens = کچھ ہوتا ہے
practise-how = بات کیسے پوچھی جائے؟
practise-read-out = ساتھ پڑھ کر سنایا جاتا ہے
practise-put-right-title = کیا اسے ٹھیک کیا جائے؟
practise-put-right = ابھی ٹھیک کریں
practise-leave = جیسا ہے ویسا رہنے دیں
practise-now = اب یہ نظر آتا ہے
practise-say = آپ نے کہا
practise-hear = سنائی دیتا ہے
practise-see = نظر آتا ہے
practise-here = صورت یہ ہے
practise-quote = “{ $words }”
practise-says-no-more = میں اور کچھ نہیں کہنا چاہتا۔
practise-no-answer = کوئی جواب نہیں آتا۔
practise-so = ایسا ہی ہے۔
practise-nothing = ایسی کوئی بات نہیں۔
practise-cannot-tell = کچھ کہا نہیں جا سکتا۔
practise-does-not-know = ”مجھے معلوم نہیں۔“
practise-told = (جواب کا مطلب یہ ہے: { $told })
practise-companion = ساتھ آنے والا { $who }: { $does }۔
practise-pause = کچھ دیر بعد
practise-looks-away = نظریں ہٹا کر
practise-low-voice = دھیمی آواز میں
practise-call-title = کس کو فون کیا جائے؟
practise-call-ask = رابطہ فہرست میں سے ان سب پر نشان لگائیں جنہیں ابھی فون کیا جائے، چوکی کے اندر اور باہر۔
practise-call-nobody = کسی کو نہیں
practise-left = مشق چھوڑ دی گئی۔ اس کا کچھ محفوظ نہیں ہوا۔
practise-left-kept = مشق چھوڑ دی گئی۔ اب تک جو ہوا وہ مہر بند محفوظ ہے۔ جاری رکھنے کے لیے: panah practise --resume
practise-leave-title = کیا مشق چھوڑ دی جائے؟
practise-leave-lost = اس مشق کا کچھ بھی محفوظ نہیں: ابھی چھوڑ دی تو اب تک کا کام ضائع ہو جائے گا، اور جائزہ نہیں ہوگا۔
practise-leave-stay = مشق جاری رکھیں
practise-leave-lose = چھوڑ دیں، سب ضائع ہو جائے
practise-not-saved-help = اس سے پہلے کا سب کچھ محفوظ ہے؛ ڈسک پر جگہ بنائیں، پھر `panah practise --resume` سے جاری رکھیں
practise-unfinished = ایک مشق ختم ہونے سے پہلے چھوڑ دی گئی تھی۔ اب کیا کریں؟
practise-new = نئی مشق شروع کریں
practise-go-on = چھوڑی ہوئی مشق جاری رکھیں
practise-resume-which = کون سی مشق؟
practise-resume-torn = رکاوٹ سے پہلے جو آخری کام ہوا وہ ڈسک تک نہیں پہنچا تھا۔ مشق اس سے پہلے کی جگہ سے جاری ہے۔
practise-none-left = کوئی مشق جاری رکھنے کے لیے باقی نہیں۔
practise-discard-sure = اس مشق میں جو کچھ ہوا سب مٹا دیا جائے گا۔ ضائع کر دیں؟
practise-line = { $count ->
    [one] مشق { $id }: { $title }، آغاز { $begun }، آخری کام { $last }، 1 سوال پوچھا گیا
   *[other] مشق { $id }: { $title }، آغاز { $begun }، آخری کام { $last }، { $count } سوال پوچھے گئے
}
practise-line-empty = مشق { $id }: پہلے صفحے سے پہلے ہی رک گئی
practise-kept-none = اس لیپ ٹاپ پر کوئی مشق محفوظ نہیں۔ محفوظ کرنے کے لیے: panah practise CASE --keep
practise-kept-case = کیس
practise-kept-when = کب
practise-kept-how = کس حال میں
practise-kept-passed = کامیاب
practise-kept-not-passed = ابھی کامیاب نہیں
practise-kept-left = ختم ہونے سے پہلے چھوڑی گئی
practise-kept-more = جائزہ دوبارہ دیکھنے کے لیے: panah practise --look-back ID۔ چھوڑی ہوئی مشق جاری رکھنے کے لیے: panah practise --resume ID۔ کسی ایک کو مٹانے کے لیے: panah practise --destroy ID
practise-kept-line = محفوظ مشق { $id }، { $when }
practise-changed = اس کے بعد کیس، اس کے سوال یا یہ پروگرام بدل گیا ہے: یہ وہی جائزہ ہے جو اُس وقت بتایا گیا تھا۔
practise-destroy-sure = مشق { $id } اور اس کا سب کچھ ہمیشہ کے لیے مٹ جائے گا۔ مٹا دیں؟
practise-destroyed = مٹا دی گئی۔ کہیں اور رکھی ہوئی نقلیں، جیسے پوری ڈسک کا بیک اپ، اس سے نہیں مٹتیں۔
practise-ended = مشق ختم ہوئی۔ یہی مشق دوبارہ: panah practise { $id } --seed { $seed }
practise-sealed = مشق { $id } کے نام سے مہر بند ہوئی، تمام ریکارڈوں سے الگ۔ جائزہ دوبارہ دیکھنے کے لیے: panah practise --look-back { $short }
practise-passphrase = مشقوں کا پاس فریز (آپ کے ریکارڈوں والا نہیں):
practise-passphrase-new = مشقوں کے لیے ایک پاس فریز، ریکارڈوں والے سے الگ:
practise-passphrase-new-lost = یہ پاس فریز صرف مشقوں کے لیے ہے: محفوظ کی گئی مشقیں اور وہ کلید جس سے سرٹیفکیٹ پر دستخط ہوتے ہیں، اسی سے مہر بند ہوتی ہیں۔ یہ بھول جائے تو وہ ضائع ہو جاتی ہیں: انہیں کوئی نہیں کھول سکتا۔
practise-look-back = پیچھے مڑ کر دیکھنا
practise-debriefing = جائزہ: { $title }
practise-passed = کامیاب: کسی بات سے نقصان نہیں ہوا، جس پر سب کچھ منحصر ہے اس کا خیال رکھا گیا، اور فیصلہ درست ہے۔
practise-not-passed = ابھی کامیاب نہیں۔ یہ باتیں رکاوٹ بنیں:
practise-failing-gate = خیال نہیں رکھا گیا: { $item }
practise-failing-undecided = کوئی فیصلہ نہیں ہوا۔
practise-failing-pathway = حقیقت جس قدم کا تقاضا کرتی ہے اس سے کمزور قدم چنا گیا، یا وجہ بتائے بغیر اس سے بڑا۔
practise-failing-urgency = معاملہ جتنا فوری ہے اس سے کم فوری سمجھا گیا۔
practise-failing-asked = جو پوچھا جا سکتا تھا اس کے آدھے سے بھی کم پوچھا گیا۔
practise-failing-heard = درست قدم کے لیے بہت کم نشانیاں سنی گئیں۔
practise-failing-imagined = جتنا کسی نے دکھایا یا بتایا اس سے زیادہ درج کیا گیا۔
practise-process = آپ نے کام کیسے کیا
practise-area = شعبہ { $area }: { $band }
practise-area-beginning = آغاز
practise-area-questions = سوالات
practise-area-care = خیال رکھنا
practise-area-consent = رضامندی
practise-area-hearing = سننا
practise-area-referral = آگے کیا ہوگا
practise-band-to_work_on = محنت کی ضرورت ہے
practise-band-sound = ٹھیک
practise-band-strong = بہت اچھا
practise-remark-not-so = پورا درج کیا گیا، اور تھا نہیں: { $item }
practise-remark-left = جیسا تھا ویسا چھوڑ دیا گیا، حالانکہ ٹھیک ہو سکتا تھا: { $item }
practise-remark-not-looked = دیکھا نہیں گیا: { $item }
practise-remark-put-right = ٹھیک کیا گیا: { $item }
practise-remark-seen-otherwise = جو نظر آ رہا تھا وہ آپ کے درج کیے ہوئے سے مختلف تھا: { $item }
practise-remark-productive = کل { $of } میں سے { $count } سوالوں نے اس شخص کو بات کرنے دی (کھلے، کھوجنے والے، یا اپنی جگہ پر بند سوال)
practise-remark-nothing-asked = کچھ نہیں پوچھا گیا۔
practise-remark-asked = اس شخص سے جو { $of } سوال پوچھے جا سکتے ہیں ان میں سے { $count } پوچھے گئے
practise-remark-heeded = پریشانی نظر آنے پر وقفہ لیا گیا، یہاں: { $item }
practise-remark-unheeded = پریشانی نظر آئی اور بات چیت جاری رہی، یہاں: { $item }
practise-remark-served = ہوا یہ: { $what } آپ: { $chosen }
practise-remark-not-served = ہوا یہ: { $what } آپ: { $chosen } اس شخص کے لیے کچھ اور بہتر ہے۔
practise-remark-consent-not-asked = پوچھا نہیں گیا: { $item }
practise-remark-no-for-yes = ایسی ہاں درج ہوئی جو کسی نے نہیں کہی: { $item }
practise-remark-yes-without-question = ایسے کہا گیا کہ آزادی سے ہاں نہیں ہو سکتی تھی: { $words } اس کی جگہ: { $item } اس سے جو آگے ہوا وہ ہاں کے بغیر تھا۔
practise-remark-no-kept = انکار کو انکار ہی رہنے دیا گیا: { $item }
practise-remark-signs = کل { $of } میں سے { $count } نشانیاں سنی یا دیکھی گئیں
practise-remark-imagined =
    { $count ->
        [one] ایک نشانی درج ہوئی جو کسی نے نہ دکھائی نہ بتائی
       *[other] ایسی { $count } نشانیاں درج ہوئیں جو کسی نے نہ دکھائیں نہ بتائیں
    }
practise-remark-noted-otherwise = جو کہا گیا اس سے مختلف درج ہوا: { $item }
practise-otherwise-said = کہا یہ گیا: { $words }
practise-otherwise-seen = نظر یہ آ رہا تھا: { $words }
practise-otherwise-notes = آپ نے درج کیا: { $noted }۔ درست اندراج: { $faithful }۔
practise-remark-not-told = بتایا ہوا درج کیا گیا، مگر کہی گئی کسی بات میں یہ نہیں: { $item }
practise-remark-undecided = کوئی فیصلہ نہیں ہوا۔
practise-remark-pathway-right = درست قدم: { $name }
practise-remark-pathway-other = فیصلہ ہوا: { $given }؛ حقیقت کا تقاضا یہ ہے: { $right }
practise-remark-judgement = اپنی رائے پر، وجہ کے ساتھ، بڑا قدم: { $name }
practise-remark-urgency-right = درست فوری درجہ: { $name }
practise-remark-urgency-other = فیصلہ ہوا: { $given }؛ اصل میں ہے: { $right }
practise-remark-not-called = فون نہیں کیا گیا: { $names }۔ یہ ٹل نہیں سکتا: { $what }
practise-remark-to-offer = پیش کیا جا سکتا ہے، اگر وہ شخص چاہے: { $names }
practise-remark-in-vain = فون کیا گیا، حالانکہ یہاں کوئی بات اس کا تقاضا نہیں کرتی: { $name }
practise-remark-all-called = جو ٹل نہیں سکتا اس سب کے لیے کسی نہ کسی کو فون کیا گیا۔
practise-violation-promise = ایسا وعدہ جو کوئی پورا نہیں کر سکتا: { $item }
practise-violation-threat = دھمکی: { $item }
practise-violation-disbelief = یقین نہ کرنا یا الزام دینا: { $item }
practise-violation-harm_before_others = تکلیف کے بارے میں سوال جہاں دوسرے دیکھ یا سن سکتے ہیں: { $item }
practise-violation-tied_interpreter = دوسری طرف کا ترجمان ترجمہ کرتا رہا: { $item }
practise-violation-yes_not_asked = ایسے الفاظ کے بعد ہاں درج ہوئی جن میں انتخاب نہ تھا: { $item }
practise-violation-after_no = انکار کے بعد بھی جاری رکھنا: { $item }
practise-violation-after_stop = روکنے کے بعد بھی جاری رکھنا: { $item }
practise-violation-child_harm = بچے سے تکلیف یا دباؤ کے بارے میں سوال: { $item }
practise-violation-screen_shown = اسکرین دکھا دی گئی: { $item }
practise-violation-shared_without_consent = اس شخص کے انکار کے باوجود کسی کو فون کیا گیا: { $item }
practise-violation-emergency_missed = ہنگامی صورت کو ہنگامی نہیں سمجھا گیا۔
practise-violation-in-place = { $violation } اس کی جگہ یہ تھا: { $item }
practise-signs = سننے اور دیکھنے کو کیا تھا
practise-signs-none = یہاں کوئی بات انسانی اسمگلنگ کی طرف اشارہ نہیں کرتی۔
practise-heard = سنا یا دیکھا، اور درج کیا
practise-missed = رہ گیا
practise-imagined = درج ہوا، حالانکہ کسی نے نہ دکھایا نہ بتایا
practise-lost-not-marked = نشانی { $name }: بتائی یا دکھائی گئی، اور کچھ اور درج ہوا، یہاں: { $item }
practise-lost-held-back = نشانی { $name }: پوچھی گئی، اور روک لی گئی، کیونکہ یہ موجود نہیں تھا: { $needed }۔ یہاں: { $item }
practise-lost-beside = نشانی { $name }: بن پوچھے بتائی گئی، اور نہ درج ہوئی نہ پوچھی گئی۔ یہاں: { $item }
practise-lost-closed = نشانی { $name }: پریشانی کے بعد اس شخص نے اس پر اور کچھ نہیں بتایا۔ یہاں: { $item }
practise-lost-not-asked = نشانی { $name }: پوچھی نہیں گئی۔ یہاں سامنے آ جاتی: { $item }
practise-lost-nowhere = نشانی { $name }: آپ کے کسی سوال سے سامنے نہیں آتی۔
practise-needed-private = ایسی جگہ جہاں کوئی اور نہ دیکھے نہ سنے
practise-needed-interpreter = ایسا ترجمان جس کا کسی سے تعلق نہ ہو
practise-needed-wished_sex = پوچھنے کے لیے عورت یا مرد، جیسا وہ شخص چاہے
practise-needed-open = کھلا یا کھوجنے والا سوال
practise-needed-break = وقفہ
practise-needed-trust = زیادہ اعتماد
practise-questions = سوالات، اپنی ترتیب میں
practise-question = قسم { $type }: { $words }
practise-question-open = کھلا
practise-question-probing = کھوجنے والا
practise-question-appropriate_closed = بند، اپنی جگہ پر
practise-question-inappropriate_closed = بند، بہت جلد
practise-question-leading = جواب سجھانے والا
practise-question-multiple = ایک ساتھ کئی
practise-question-forced_choice = محدود انتخاب
practise-question-statement = بیان یا رائے
practise-right = یہاں کیا درست تھا
practise-right-step = قدم { $name }، { $urgency }
practise-right-call = کن کو فون کرنا تھا
practise-right-due = { $names }، اس کے لیے جو ٹل نہیں سکتا: { $what }
practise-must-not = یہاں کیا نہیں ہونا چاہیے
practise-lesson = ساتھ لے جانے کی بات
