"""The fixed words of the sheet, in each language; the pack brings all others."""

from __future__ import annotations

from pkviewer.model.wording import Language
from pkviewer.text.evidence_words import EVIDENCE
from pkviewer.text.review_words import REVIEW

_WORDS: dict[str, tuple[str, str]] = {
    # numbers and units
    "thousand": ("thousand", "ہزار"),
    "million": ("million", "ملین"),
    "billion": ("billion", "ارب"),
    "trillion": ("trillion", "ٹریلین"),
    "lakh": ("lakh", "لاکھ"),
    "crore": ("crore", "کروڑ"),
    "lakh_crore": ("lakh crore", "لاکھ کروڑ"),
    "arab": ("arab", "ارب"),
    "kharab": ("kharab", "کھرب"),
    "million.short": ("m", "ملین"),
    "billion.short": ("bn", "ارب"),
    "trillion.short": ("tn", "ٹریلین"),
    "lakh.short": ("lakh", "لاکھ"),
    "crore.short": ("crore", "کروڑ"),
    "lakh_crore.short": ("lakh crore", "لاکھ کروڑ"),
    "arab.short": ("arab", "ارب"),
    "kharab.short": ("kharab", "کھرب"),
    "times": ("×", "گنا"),
    "percent": ("%", "فیصد"),
    "points": ("percentage points", "فیصدی پوائنٹس"),
    "points.short": ("pts", "پوائنٹس"),
    "rank": ("rank", "درجہ"),
    "index": ("index", "اشاریہ"),
    "of": ("{rank}\u00a0of\u00a0{of}", "{of} میں سے {rank}"),
    "at_least": ("over {value}", "{value} سے زائد"),
    "at_most": ("at most {value}", "زیادہ سے زیادہ {value}"),
    "about": ("about {value}", "تقریباً {value}"),
    # periods
    "reported": ("reported in {period}", "{period} میں رپورٹ شدہ"),
    "reported.day": ("reported on {period}", "{period} کو رپورٹ شدہ"),
    "edition": ("{period} edition", "{period} ایڈیشن"),
    "by": ("by {period}", "{period} تک"),
    "fiscal": ("{period} (July–June)", "{period} (جولائی تا جون)"),
    "fiscal_year": ("FY{period}", "مالی سال {period}"),
    "to": ("{first}–{last}", "{first} تا {last}"),
    "part": ("{stretch} {year}", "{year} ({stretch})"),
    "kind.day": ("as of a day", "ایک مقررہ دن پر"),
    "kind.month": ("by month", "ماہ بہ ماہ"),
    "kind.quarter": ("by quarter", "سہ ماہی"),
    "kind.half": ("by half-year", "ششماہی"),
    "kind.year": ("calendar years", "تقویمی سال"),
    "kind.fiscal_year": ("July–June", "جولائی تا جون"),
    "kind.part_year": ("part of a calendar year", "تقویمی سال کا حصہ"),
    "kind.part_fiscal_year": ("part of a fiscal year", "مالی سال کا حصہ"),
    "kind.span": ("other period", "دیگر مدت"),
    "kind.reported": ("date of report", "رپورٹ کی تاریخ"),
    "kind.edition": ("by edition", "ایڈیشن کے لحاظ سے"),
    "kind.by": ("target date", "ہدف کی تاریخ"),
    "month.also": ("yearly total so far", "سال کا اب تک مجموعہ"),
    # headings of the sheet
    "kicker": ("{title} · Fact sheet", "{title} · حقائق نامہ"),
    "edition.line": ("Edition {edition}", "اشاعت {edition}"),
    "own.one": (
        "{sign} marks {n} item added by {by}, not part of edition {edition}",
        "{sign}: {n} اندراج از {by}، ایڈیشن {edition} کا حصہ نہیں",
    ),
    "own.other": (
        "{sign} marks {n} items added by {by}, not part of edition {edition}",
        "{sign}: {n} اندراجات از {by}، ایڈیشن {edition} کا حصہ نہیں",
    ),
    "known_on": ("As known on {date}", "{date} تک معلوم اعداد"),
    "newest": ("latest data: {period}", "تازہ ترین عدد: {period}"),
    "issued": ("made with pkviewer, data under {licence}", "pkviewer سے تیار، ڈیٹا {licence}"),
    "claims": ("Claims checked", "جانچے گئے دعوے"),
    "claim.credit": ("{author}, in {outlet}, {date}", "{author}، بحوالہ {outlet}، {date}"),
    "claim.outlet": ("{outlet}, {date}", "{outlet}، {date}"),
    "claims.share": ("{n} of {m}", "{m} میں سے {n}"),
    "claims.count": ("{n} of {m} concern this page", "{m} میں سے {n} اس صفحے سے متعلق"),
    "notes": ("Read with care", "احتیاط سے پڑھیں"),
    "milestones": ("Milestones", "سنگِ میل"),
    "latest": ("How new the figures are", "اعداد کتنے تازہ ہیں"),
    "latest.due": ("next by {date}", "اگلا {date} تک"),
    "programmes": ("Programmes", "پروگرام"),
    "register": ("Register of programmes", "پروگراموں کا رجسٹر"),
    "sources": ("Sources", "ماخذ"),
    "sectors": ("Sector by sector", "شعبہ بہ شعبہ"),
    "scoreboard": ("Claims at a glance", "دعوے ایک نظر میں"),
    "page.inputs": (
        "All that this page is set from",
        "وہ سب کچھ جس سے یہ صفحہ بنتا ہے",
    ),
    "footer": (
        "Made offline from the data inside this file",
        "یہ صفحہ فائل میں موجود ڈیٹا سے آف لائن بنایا گیا",
    ),
    "fingerprint": ("fingerprint", "شناختی نشان"),
    "page": ("page 1 of 1", "صفحہ 1 از 1"),
    "status": ("Status", "حیثیت"),
    "owner": ("Owner", "ذمہ دار ادارہ"),
    "since": ("Since", "کب سے"),
    "name": ("Name", "نام"),
    "planned": ("planned", "منصوبہ بند"),
    "na": ("n.a.", "د ن"),
    "key.na": ("n.a. not found in a published source", "د ن: کسی شائع شدہ ماخذ میں نہیں ملا"),
    "key.part": ("{mark} {period} only", "{mark} صرف {period}"),
    "key.disputed": (
        "d disputed: others print another figure",
        "ن متنازع: دوسرے مختلف عدد چھاپتے ہیں",
    ),
    "key.provisional": ("p provisional or estimated", "ع عارضی یا تخمینی"),
    "key.target": ("t target", "ہ ہدف"),
    "key.break": ("b break in series", "ق سلسلے میں انقطاع"),
    "row.growth": ("growth, %", "نمو، %"),
    "unless": ("{unit} unless stated", "{unit}، جہاں کچھ اور نہ لکھا ہو"),
    # the document that is edited
    "web.table": ("The values as a table", "قدریں بطور جدول"),
    "web.skip": ("Skip to the content", "براہِ راست متن پر جائیں"),
    "web.cite": ("Cite this figure", "اس عدد کا حوالہ دیں"),
    "doc.figures": ("Key figures", "کلیدی اعداد"),
    "doc.summary": ("Summary", "مختصراً"),
    "doc.charts": ("Charts", "چارٹ"),
    "doc.what": ("Figure", "عدد"),
    "doc.value": ("Value", "قدر"),
    "doc.when": ("Period", "مدت"),
    "doc.claim": ("Claim", "دعویٰ"),
    "doc.verdict": ("Verdict", "فیصلہ"),
    "doc.reason": ("Reason", "کیوں"),
    "doc.count": ("Claims", "دعوے"),
    "doc.date": ("Date", "تاریخ"),
    "doc.event": ("Event", "واقعہ"),
    "doc.about": ("Description", "تفصیل"),
    "doc.indicator": ("Indicator", "اشاریہ"),
    "credit.in": ("{body}, in {publisher}", "{body}، بحوالہ {publisher}"),
    "credit.and": ("{first} and {last}", "{first} اور {last}"),
    "credit.own": ("own page", "ادارے کا اپنا صفحہ"),
    "credit.own.copy": ("copy at {copy}", "نقل: {copy}"),
    "credit.also": ("also {bodies}", "نیز {bodies}"),
    "credit.other": ("Other pages", "دیگر صفحات"),
    "credit.copy": ("read in the copy of {copy}", "{copy} کی نقل سے پڑھا گیا"),
    "credit.read": ("read on {date}", "{date} کو پڑھا گیا"),
    "credit.archived": ("archived at {url}", "محفوظ نقل: {url}"),
    "credit.licence": ("licence: {licence}", "لائسنس: {licence}"),
    "undated": ("undated", "بلا تاریخ"),
    # page styles
    "mark.draft": ("Draft, not for release", "مسودہ، اشاعت کے لیے نہیں"),
    "mark.draft.short": ("Draft", "مسودہ"),
    "mark.embargo": ("Embargoed until {until}", "{until} تک اشاعت ممنوع"),
    "mark.embargo.short": ("Embargo", "ممنوع"),
    "style.logo": ("Logo of {name}", "{name} کا نشان"),
    "style.logo.unnamed": ("Logo", "ادارے کا نشان"),
    "style.without": ("omitted by choice: {names}", "اپنی مرضی سے شامل نہیں: {names}"),
    "section.prose": ("text", "متن"),
    "section.charts": ("charts", "چارٹ"),
    "section.table": ("table", "جدول"),
    "section.claims": ("claims checked", "جانچے گئے دعوے"),
    "section.notes": ("read with care", "احتیاط سے پڑھیں"),
    "section.programmes": ("programmes", "پروگرام"),
    "section.milestones": ("milestones", "سنگِ میل"),
    "section.register": ("register of programmes", "پروگراموں کا رجسٹر"),
    "section.scoreboard": ("claims at a glance", "دعوے ایک نظر میں"),
    "section.sectors": ("sector by sector", "شعبہ بہ شعبہ"),
    # briefings
    "kicker.briefing": (
        "{title} · Briefing",
        "{title} · بریفنگ",
    ),
    "kicker.compare": (
        "{title} · Comparison",
        "{title} · موازنہ",
    ),
    "chart.log": ("logarithmic scale", "لوگارتھمی پیمانہ"),
    "compare.page": ("Comparison", "موازنہ"),
    "changes": ("Since last saved", "پچھلی بار محفوظ کرنے کے بعد"),
    "brief.note": ("The author’s own note:", "مصنف کا اپنا نوٹ:"),
    "brief.on": ("{period}, on {base}", "{period}، بمقابلہ {base}"),
    "brief.gone": ("not in this data pack", "اس ڈیٹا میں نہیں"),
    "brief.empty": ("has no data to show", "دکھانے کو کچھ نہیں"),
    "brief.unsure": ("There is low confidence in this reading.", "یہ عدد کم معتبر ہے۔"),
    "brief.claims": ("{n} of {m} selected for this page", "{m} میں سے {n} اس صفحے کے لیے منتخب"),
    "change.from": ("{name}: {old} → {new}", "{name}: {old} ← {new}"),
    "change.dated": ("{text} ({period})", "{text} ({period})"),
    "change.was": ("{name}: {why}; was {old}", "{name}: {why}؛ پہلے {old}"),
    "change.named": ("{name}: {why}", "{name}: {why}"),
    "change.count": ("{name}: {n}, latest {text}", "{name}: {n}، تازہ ترین {text}"),
    "change.more": ("{text}; {n} more", "{text}؛ مزید {n}"),
    "change.newer": ("New period", "نئی مدت"),
    "change.older": ("Earlier period", "پہلے کی مدت"),
    "change.revised": ("Revised", "نظرِثانی شدہ"),
    "change.added": ("New values", "نئے اعداد"),
    "change.withdrawn": ("Withdrawn", "واپس لیے گئے"),
    "change.verdict": ("New verdict", "نیا فیصلہ"),
    "change.gone": ("Not found", "نہیں ملا"),
    "change.pack": ("Other data pack", "دوسرا ڈیٹا پیک"),
    # verdicts
    "claim.reply": ("Reply: {reply}", "جواب: {reply}"),
    "verdict.supported": ("Supported", "تائید شدہ"),
    "verdict.understated": ("Supported, understated", "تائید شدہ، اصل اس سے زیادہ"),
    "verdict.partly": ("Partly supported", "جزوی تائید"),
    "verdict.contradicted": ("Contradicted", "تردید شدہ"),
    "verdict.unverifiable": ("Cannot be verified", "تصدیق ممکن نہیں"),
    "overtaken": ("overtaken since {date}", "{date} سے پرانا ہو چکا"),
    # status ladder
    "status.announced": ("Announced", "اعلان شدہ"),
    "status.drafted": ("Drafted", "مسودہ تیار"),
    "status.agreed": ("Agreed", "متفقہ"),
    "status.approved": ("Approved", "منظور شدہ"),
    "status.in_force": ("In force", "نافذ"),
    "status.in_service": ("In service", "زیرِ استعمال"),
    "status.ended": ("Ended", "ختم شدہ"),
    "status.none": ("Status not dated", "حیثیت کی تاریخ نامعلوم"),
    # charts
    "chart.hatched": ("hatched: provisional or estimated", "دھاری دار: عارضی یا تخمینی"),
    "chart.light": ("pale: part-year", "ہلکا رنگ: سال کا حصہ"),
    "chart.gaps": (
        "dots: measured; no figure in between",
        "نقطے: ناپے گئے؛ درمیان میں کوئی عدد نہیں",
    ),
    "chart.gaps.long": (
        "dots: figures on either side of a gap",
        "نقطے: خلا کے دونوں طرف کے اعداد",
    ),
    "chart.absent": ("n.a. or ×: no figure", "د ن یا ×: کوئی عدد نہیں"),
    "chart.number": ("number", "تعداد"),
    "chart.none": ("–: no figure", "–: کوئی عدد نہیں"),
    "chart.measure": ("Measure", "پیمانہ"),
    "chart.total": ("Total", "کل"),
    "chart.all": ("All", "سب"),
    "chart.best": ("1 is best", "1 بہترین"),
    "chart.own_scales": ("each panel has its own scale", "ہر خانے کا اپنا پیمانہ"),
    "chart.no_figure": ("{period} no figure", "{period} کوئی عدد نہیں"),
    "chart.no_figures": (
        "no figure for {n} of the {m} periods between",
        "درمیان کی {m} مدتوں میں سے {n} کا کوئی عدد نہیں",
    ),
    "chart.break.at": (
        "Break in series from {period}: {why}.",
        "{period} سے سلسلے میں انقطاع: {why}۔",
    ),
    "qualifier.provisional": ("provisional", "عارضی"),
    "qualifier.estimate": ("estimate", "تخمینہ"),
    "qualifier.forecast": ("forecast", "پیش گوئی"),
    "qualifier.break": ("across a break in series", "سلسلے میں انقطاع کے پار"),
    "chart.earlier": ("+ {n} earlier", "+ {n} اس سے پہلے"),
    "chart.fiscal": ("FY25: July 2024 to June 2025", "FY25: جولائی 2024 تا جون 2025"),
    "chart.index": ("{period} = 100", "{period} = 100"),
    "chart.growth": ("growth on the year before, %", "گزشتہ سال پر نمو، %"),
    "chart.others": ("and {n} more sources", "اور مزید {n} ماخذ"),
    "chart.growing": (
        "no growth where the year before is missing, only a bound, or beyond a break in series",
        "جہاں پچھلے سال کا عدد نہیں، صرف حد ہے، یا سلسلہ منقطع ہے، وہاں نمو نہیں",
    ),
    "chart.more": (
        "+n: further sources in the attached file",
        "\u2066+n\u2069: مزید n ماخذ منسلک ڈیٹا میں درج ہیں",
    ),
    "chart.alt.more": (
        "from {first} to {last}; highest {high}, lowest {low}",
        "{first} سے {last} تک؛ سب سے زیادہ {high}، سب سے کم {low}",
    ),
    "chart.target": ("target {value}", "ہدف {value}"),
    "chart.alt": ("{title}, {unit}. {series}", "{title}، {unit}۔ {series}"),
    "chart.break": ("break in series", "سلسلے میں انقطاع"),
    "comma": (", ", "، "),
}
_WORDS |= EVIDENCE | REVIEW


def word(key: str, language: Language, **values: object) -> str:
    """Return a fixed word or phrase, with its places filled.

    Raises:
        KeyError: there is no such word.
    """
    english, urdu = _WORDS[key]
    text = urdu if language == "ur" else english
    return text.format(**values) if values else text


def texts(key: str) -> tuple[str, ...]:
    """Return a fixed word in every language, as it stands in the table.

    Raises:
        KeyError: there is no such word.
    """
    return _WORDS[key]


def keys() -> frozenset[str]:
    """Return the keys of all fixed words."""
    return frozenset(_WORDS)
