"""The words in which a review of a text tells its verdicts and reasons, in each language."""

from __future__ import annotations

REVIEW: dict[str, tuple[str, str]] = {
    "review": ("Text checked", "متن کی جانچ"),
    "review.matches": ("Matches", "مطابق"),
    "review.alternative": ("Another figure", "دوسرا عدد"),
    "review.differs": ("Differs", "مختلف"),
    "review.direction": ("Direction wrong", "سمت غلط"),
    "review.doubt": ("In doubt", "غیر یقینی"),
    "review.absent": ("Not in the pack", "ڈیٹا میں موجود نہیں"),
    "review.set_aside": ("Set aside", "الگ رکھا گیا"),
    # what a figure of the pack is
    "said.value": ("{label}, {period}: {value}", "{label}، {period}: {value}"),
    "said.change": (
        "{label}: {was} in {base}, {now} in {period}, {change}",
        "{label}: {base} میں {was}، {period} میں {now}، {change}",
    ),
    "said.up": ("up {value}", "{value} اضافہ"),
    "said.down": ("down {value}", "{value} کمی"),
    "said.flat": ("unchanged", "کوئی تبدیلی نہیں"),
    "said.gained": ("{value} places better", "{value} درجے بہتر"),
    "said.lost": ("{value} places worse", "{value} درجے کم تر"),
    "said.times": ("{value} as much", "{value} گنا"),
    "said.short_by": ("{value} less", "{value} کم"),
    "said.over_by": ("{value} more", "{value} زیادہ"),
    # reasons
    "why.equal": ("{phrase}.", "{phrase}۔"),
    "why.bound": ("{phrase}. The bound holds.", "{phrase}۔ حد درست ہے۔"),
    "why.understated": (
        "{phrase}. True, but the figure is far above what is said.",
        "{phrase}۔ درست، مگر اصل عدد اس سے کہیں زیادہ ہے۔",
    ),
    "why.other_period": (
        "{phrase}. The text names no period; newer figures may stand beside it.",
        "{phrase}۔ متن میں مدت نہیں؛ اس سے نئے اعداد بھی ہو سکتے ہیں۔",
    ),
    "why.open": (
        "Only a bound is published: {phrase}. Whether it was as much as that cannot be told.",
        "صرف حد شائع ہوئی ہے: {phrase}۔ اتنا تھا یا نہیں، معلوم نہیں ہو سکتا۔",
    ),
    "why.relation": (
        "Another figure in circulation ({relation}, {publisher}): {reason} The pack has: {phrase}.",
        "یہ گردش میں ایک اور عدد ہے ({relation}، {publisher}): {reason} ڈیٹا میں: {phrase}۔",
    ),
    "why.rounding": (
        "{phrase}, here rounded ({publisher}).",
        "{phrase}، یہاں تقریبی ({publisher})۔",
    ),
    "why.swapped": (
        "{phrase}. Two figures of the sentence are in each other’s place: {near}.",
        "{phrase}۔ جملے کے دو عدد ایک دوسرے کی جگہ پر ہیں: {near}۔",
    ),
    "why.arithmetic": (
        "{phrase}: that is what the two figures beside it make.",
        "{phrase}: ساتھ کے دونوں اعداد سے یہی بنتا ہے۔",
    ),
    "why.rest": (
        "{phrase}; the text tells what is left of the whole.",
        "{phrase}؛ متن میں کل کا باقی حصہ بتایا گیا ہے۔",
    ),
    "why.part_year": (
        "That is a figure for part of the period only. {phrase}.",
        "یہ مدت کے صرف ایک حصے کا عدد ہے۔ {phrase}۔",
    ),
    "why.other_year": (
        (
            "That is the figure of another kind of year: calendar and fiscal years are mixed. "
            "{phrase}."
        ),
        "یہ دوسری قسم کے سال کا عدد ہے: تقویمی اور مالی سال خلط ہیں۔ {phrase}۔",
    ),
    "why.longer": (
        "That is the figure of a longer period. {phrase}.",
        "یہ زیادہ لمبی مدت کا عدد ہے۔ {phrase}۔",
    ),
    "why.near": ("For what is said here: {near}.", "یہاں جو کہا گیا اس کے لیے: {near}۔"),
    "why.definition": (
        "That is the figure under another definition. {phrase}.",
        "یہ دوسری تعریف کا عدد ہے۔ {phrase}۔",
    ),
    "why.counted": (
        "The figure is known, but it counts something else. {phrase}.",
        "عدد معلوم ہے، مگر گنتی کسی اور چیز کی ہے۔ {phrase}۔",
    ),
    "why.points": (
        "That is the change in percentage points, not in percent. {phrase}.",
        "یہ تبدیلی فیصدی پوائنٹس میں ہے، فیصد میں نہیں۔ {phrase}۔",
    ),
    "why.printed": (
        "So it was printed, but the figures themselves give another growth. {phrase}.",
        "ایسا ہی شائع ہوا، مگر خود اعداد سے مختلف نمو نکلتی ہے۔ {phrase}۔",
    ),
    "why.off": ("{phrase}; the text says {gap}.", "{phrase}؛ متن میں {gap} بتایا گیا ہے۔"),
    "why.not": ("{phrase}.", "{phrase}۔"),
    "why.scale": (
        "{phrase}. The digits agree, but not the power of ten.",
        "{phrase}۔ ہندسے ملتے ہیں، مگر ہزار، ملین یا ارب نہیں۔",
    ),
    "why.currency": (
        "{phrase}. The digits agree, but not the currency.",
        "{phrase}۔ ہندسے ملتے ہیں، مگر کرنسی نہیں۔",
    ),
    "why.that_period": (
        "{phrase}. What is said is the figure of another period: {near}.",
        "{phrase}۔ جو کہا گیا وہ دوسری مدت کا عدد ہے: {near}۔",
    ),
    "why.falls": ("It fell. {phrase}.", "اس میں کمی ہوئی۔ {phrase}۔"),
    "why.rises": ("It rose. {phrase}.", "اس میں اضافہ ہوا۔ {phrase}۔"),
    "why.worse": ("The place became worse. {phrase}.", "درجہ گرا۔ {phrase}۔"),
    "why.better": ("The place became better. {phrase}.", "درجہ بہتر ہوا۔ {phrase}۔"),
    "why.steady": ("It did not change. {phrase}.", "کوئی تبدیلی نہیں ہوئی۔ {phrase}۔"),
    "why.unknown": (
        "The pack holds no indicator that this can be tied to with confidence.",
        "ڈیٹا میں ایسا کوئی اشاریہ نہیں جس سے یہ یقین سے جوڑا جا سکے۔",
    ),
    "why.abroad": (
        "This is told of {phrase}, of which the pack holds no such figure.",
        "یہ {phrase} کے بارے میں ہے، جس کا ایسا عدد ڈیٹا میں نہیں۔",
    ),
    "why.elsewhere": ("another country, market or firm", "کسی اور ملک، منڈی یا ادارے"),
    "why.no_period": (
        "The indicator is held, but not for this period.",
        "اشاریہ موجود ہے، مگر اس مدت کے لیے نہیں۔",
    ),
    "why.no_series": (
        "The pack holds no figures from which this could be told.",
        "ڈیٹا میں ایسے اعداد نہیں جن سے یہ بتایا جا سکے۔",
    ),
    "why.several": (
        "What exactly is meant, or which period, is left open: see what it may be.",
        "واضح نہیں کہ کیا یا کون سی مدت مراد ہے: ممکنہ اعداد دیکھیے۔",
    ),
    "why.untied": (
        "It could not be told which figure of the pack this speaks of.",
        "معلوم نہ ہو سکا کہ یہ کس عدد کا ذکر ہے۔",
    ),
    "why.refused": ("Not computed: {phrase}", "شمار نہیں کیا گیا: {phrase}"),
    "why.aim": (
        "A target or an outlook that the pack does not hold.",
        "ایسا ہدف یا تخمینہ جو ڈیٹا میں نہیں۔",
    ),
    "why.record": (
        "The highest of the values held up to then. {phrase}.",
        "اس وقت تک دستیاب اعداد میں سب سے زیادہ۔ {phrase}۔",
    ),
    "why.no_record": (
        "{phrase}. It was higher before: {near}.",
        "{phrase}۔ پہلے زیادہ تھا: {near}۔",
    ),
    "why.place": ("{phrase}.", "{phrase}۔"),
    "why.of": (
        "The place is right, but not how many were ranked. {phrase}.",
        "درجہ درست ہے، مگر ملکوں کی تعداد نہیں۔ {phrase}۔",
    ),
    "why.claim": ("A claim known to the pack. {phrase}", "ڈیٹا میں درج دعویٰ۔ {phrase}"),
    "why.set_aside": (
        "You set this figure aside: it is not about anything in the pack.",
        "آپ نے یہ عدد الگ رکھا: یہ ڈیٹا کی کسی چیز کے بارے میں نہیں۔",
    ),
    "why.unlike": (
        "The series that you selected cannot be compared with this figure.",
        "آپ کا منتخب سلسلہ اس عدد سے موازنہ نہیں رکھتا۔",
    ),
    # how a figure was read
    "heard": ("Understood as", "سمجھا گیا"),
    "heard.corrected": ("Corrected by you", "آپ کی تصحیح"),
    "heard.corrections": ("corrected by the reader", "قاری کی تصحیح"),
    "heard.nothing": ("no indicator is certain", "کوئی اشاریہ یقینی نہیں"),
    "heard.no_when": ("no period", "مدت نہیں"),
    "heard.claim": ("a claim in the pack", "ڈیٹا میں درج دعویٰ"),
    "heard.elsewhere": ("another country, market or company", "کوئی اور ملک، منڈی یا ادارہ"),
    "heard.against": ("{period}, compared with {base}", "{period}، {base} کے مقابلے میں"),
    "heard.words": ("The sentence says {words}.", "جملے میں ہے: {words}۔"),
    "heard.around": ("The text around it says so.", "آس پاس کے متن سے۔"),
    "heard.period": ("Period: “{words}”.", "مدت: ”{words}“۔"),
    "heard.period_until": (
        "Period: “{words}”, which ends on {date}.",
        "مدت: ”{words}“، جو {date} کو ختم ہوتی ہے۔",
    ),
    "heard.period_before": (
        "Period: “{words}”, in a sentence before.",
        "مدت: ”{words}“، پہلے کے جملے میں۔",
    ),
    "heard.latest": (
        "No period is named, so the latest data are used.",
        "مدت درج نہیں، اس لیے تازہ ترین اعداد۔",
    ),
    "heard.no_period": ("No period is named.", "مدت درج نہیں۔"),
    "heard.country": ("Country: “{words}”.", "ملک: ”{words}“۔"),
    "heard.world": ("It is not about this country.", "یہ اس ملک کے بارے میں نہیں۔"),
    "heard.home": (
        "No other country is named, so {place}.",
        "کوئی اور ملک درج نہیں، اس لیے {place}۔",
    ),
    "heard.chosen": ("You selected this figure.", "یہ عدد آپ نے منتخب کیا۔"),
    "heard.period_chosen": ("You selected this period.", "یہ مدت آپ نے منتخب کی۔"),
    "heard.set_aside": (
        "You said that this is not about a figure in the pack.",
        "آپ کے مطابق یہ ڈیٹا کا عدد نہیں۔",
    ),
    # replies
    "reply": ("{phrase} ({source}).", "{phrase} ({source})۔"),
    "reply.value": ("{label} stood at {value} in {period}", "{period} میں {label}: {value}"),
    # a saved review that is opened again
    "review.edition": (
        "Saved with edition {old}, now judged against edition {new}.",
        "اشاعت {old} سے محفوظ ہوا، اب اشاعت {new} سے جانچا گیا۔",
    ),
    "review.pack": (
        "Saved with another data pack ({old}), now judged against {new}.",
        "ڈیٹا کے دوسرے مجموعے ({old}) سے محفوظ ہوا، اب {new} سے جانچا گیا۔",
    ),
    "review.changed": (
        "The findings are not the ones that were saved.",
        "نتائج وہ نہیں جو محفوظ ہوئے تھے۔",
    ),
    "review.unknown": (
        "“{figure}” was corrected to {name}, which this pack does not have; that is not used.",
        "”{figure}“ کی تصحیح {name} تھی، جو اس ڈیٹا میں نہیں؛ تصحیح استعمال نہیں ہوئی۔",
    ),
    "review.unplaced": (
        "The correction of “{figure}” is not used: the text does not have it there.",
        "”{figure}“ کی تصحیح استعمال نہیں ہوئی: متن میں وہ وہاں نہیں۔",
    ),
    # the page of a review
    "review.corrected": (
        "{n} figures are judged as the reader corrected them",
        "{n} اعداد قاری کی تصحیح کے مطابق جانچے گئے",
    ),
    "review.corrected.one": (
        "1 figure is judged as the reader corrected it",
        "1 عدد قاری کی تصحیح کے مطابق جانچا گیا",
    ),
    "review.summary": ("{n} figures: {phrase}.", "{n} اعداد: {phrase}۔"),
    "review.dated": (
        "Read as on {date}, the date that the text names.",
        "متن میں درج تاریخ {date} کے مطابق پڑھا گیا۔",
    ),
    "review.undated": (
        "The text names no date of its own: “last year” counts from today (see --date).",
        "متن میں تاریخ نہیں: ”گزشتہ سال“ آج سے شمار ہوتا ہے۔",
    ),
    "review.date": (
        "Read on {date} against edition {edition}",
        "{date} کو اشاعت {edition} سے جانچا گیا",
    ),
    "review.kicker": ("{title} · Review", "{title} · جانچ"),
    "review.text": ("The text", "متن"),
    "review.findings": ("What the data say", "ڈیٹا کیا کہتا ہے"),
    "review.figure": ("In the text", "متن میں"),
    "review.verdict": ("Verdict", "فیصلہ"),
    "review.finding": ("Finding", "نتیجہ"),
    "review.record": ("The findings as JSON", "نتائج بطور JSON"),
    "review.reply": ("Reply", "جواب"),
    "review.may_be": ("May be", "ممکنہ"),
    "review.source": ("Source", "ماخذ"),
    "review.none": ("No figure was found in the text.", "متن میں کوئی عدد نہیں ملا۔"),
}
