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
    "why.equal": ("{told}.", "{told}۔"),
    "why.bound": ("{told}. The bound holds.", "{told}۔ حد درست ہے۔"),
    "why.understated": (
        "{told}. True, but the figure is far above what is said.",
        "{told}۔ درست، مگر اصل عدد اس سے کہیں زیادہ ہے۔",
    ),
    "why.other_period": (
        "{told}. The text names no period; newer figures may stand beside it.",
        "{told}۔ متن میں مدت نہیں؛ اس سے نئے اعداد بھی ہو سکتے ہیں۔",
    ),
    "why.open": (
        "Only a bound is published: {told}. Whether it was as much as that cannot be told.",
        "صرف حد شائع ہوئی ہے: {told}۔ اتنا تھا یا نہیں، معلوم نہیں ہو سکتا۔",
    ),
    "why.relation": (
        "Another figure in circulation ({relation}, {publisher}): {reason} The pack has: {told}.",
        "یہ گردش میں ایک اور عدد ہے ({relation}، {publisher}): {reason} ڈیٹا میں: {told}۔",
    ),
    "why.rounding": ("{told}, here rounded ({publisher}).", "{told}، یہاں تقریبی ({publisher})۔"),
    "why.part_year": (
        "That is a figure for part of the period only. {told}.",
        "یہ مدت کے صرف ایک حصے کا عدد ہے۔ {told}۔",
    ),
    "why.other_year": (
        "That is the figure of another kind of year: calendar and fiscal years are mixed. {told}.",
        "یہ دوسری قسم کے سال کا عدد ہے: تقویمی اور مالی سال خلط ہیں۔ {told}۔",
    ),
    "why.longer": (
        "That is the figure of a longer period. {told}.",
        "یہ زیادہ لمبی مدت کا عدد ہے۔ {told}۔",
    ),
    "why.near": ("For what is said here: {near}.", "یہاں جو کہا گیا اس کے لیے: {near}۔"),
    "why.definition": (
        "That is the figure under another definition. {told}.",
        "یہ دوسری تعریف کا عدد ہے۔ {told}۔",
    ),
    "why.counted": (
        "The figure is known, but it counts something else. {told}.",
        "عدد معلوم ہے، مگر گنتی کسی اور چیز کی ہے۔ {told}۔",
    ),
    "why.points": (
        "That is the change in percentage points, not in percent. {told}.",
        "یہ تبدیلی فیصدی پوائنٹس میں ہے، فیصد میں نہیں۔ {told}۔",
    ),
    "why.printed": (
        "So it was printed, but the figures themselves give another growth. {told}.",
        "ایسا ہی شائع ہوا، مگر خود اعداد سے مختلف نمو نکلتی ہے۔ {told}۔",
    ),
    "why.off": ("{told}; the text says {gap}.", "{told}؛ متن میں {gap} بتایا گیا ہے۔"),
    "why.not": ("{told}.", "{told}۔"),
    "why.scale": (
        "{told}. The digits agree, but not the power of ten.",
        "{told}۔ ہندسے ملتے ہیں، مگر ہزار، ملین یا ارب نہیں۔",
    ),
    "why.currency": (
        "{told}. The digits agree, but not the currency.",
        "{told}۔ ہندسے ملتے ہیں، مگر کرنسی نہیں۔",
    ),
    "why.that_period": (
        "{told}. What is said is the figure of another period: {near}.",
        "{told}۔ جو کہا گیا وہ دوسری مدت کا عدد ہے: {near}۔",
    ),
    "why.falls": ("It fell. {told}.", "اس میں کمی ہوئی۔ {told}۔"),
    "why.rises": ("It rose. {told}.", "اس میں اضافہ ہوا۔ {told}۔"),
    "why.worse": ("The place became worse. {told}.", "درجہ گرا۔ {told}۔"),
    "why.better": ("The place became better. {told}.", "درجہ بہتر ہوا۔ {told}۔"),
    "why.steady": ("It did not change. {told}.", "کوئی تبدیلی نہیں ہوئی۔ {told}۔"),
    "why.unknown": (
        "The pack holds no indicator that this can be tied to with confidence.",
        "ڈیٹا میں ایسا کوئی اشاریہ نہیں جس سے یہ یقین سے جوڑا جا سکے۔",
    ),
    "why.abroad": (
        "This is told of {told}, of which the pack holds no such figure.",
        "یہ {told} کے بارے میں ہے، جس کا ایسا عدد ڈیٹا میں نہیں۔",
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
    "why.refused": ("Not computed: {told}", "شمار نہیں کیا گیا: {told}"),
    "why.aim": (
        "A target or an outlook that the pack does not hold.",
        "ایسا ہدف یا تخمینہ جو ڈیٹا میں نہیں۔",
    ),
    "why.record": (
        "The highest of the values held up to then. {told}.",
        "اس وقت تک دستیاب اعداد میں سب سے زیادہ۔ {told}۔",
    ),
    "why.no_record": ("{told}. It was higher before: {near}.", "{told}۔ پہلے زیادہ تھا: {near}۔"),
    "why.place": ("{told}.", "{told}۔"),
    "why.of": (
        "The place is right, but not how many were ranked. {told}.",
        "درجہ درست ہے، مگر ملکوں کی تعداد نہیں۔ {told}۔",
    ),
    "why.claim": ("A claim known to the pack. {told}", "ڈیٹا میں درج دعویٰ۔ {told}"),
    # replies
    "reply": ("{told} ({source}).", "{told} ({source})۔"),
    "reply.value": ("{label} stood at {value} in {period}", "{period} میں {label}: {value}"),
    # the page of a review
    "review.summary": ("{n} figures: {told}.", "{n} اعداد: {told}۔"),
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
    "review.urdu": (
        "The text is in Urdu, which is not read: its figures are not checked.",
        "متن اردو میں ہے، جو پڑھی نہیں جاتی: اس کے اعداد کی جانچ نہیں ہوئی۔",
    ),
    "review.none": ("No figure was found in the text.", "متن میں کوئی عدد نہیں ملا۔"),
}
