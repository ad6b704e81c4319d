<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About pkviewer</source>
        <translation>pkviewer کے بارے میں</translation>
    </message>
    <message>
        <source>An offline viewer in which every figure leads to its source.</source>
        <translation>ایک آف لائن ناظر، جس میں ہر عدد اپنے ماخذ تک لے جاتا ہے۔</translation>
    </message>
    <message>
        <source>Edition and versions</source>
        <translation>اشاعت اور ورژن</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>لائسنس</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;کاپی کریں</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>ورژن</translation>
    </message>
    <message>
        <source>Data pack</source>
        <translation>ڈیٹا پیک</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>اشاعت</translation>
    </message>
    <message>
        <source>{edition} of {day}, {origin}</source>
        <translation>{edition}، مؤرخہ {day}، {origin}</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>کہاں سے پڑھا گیا</translation>
    </message>
    <message>
        <source>Licence of the program</source>
        <translation>پروگرام کا لائسنس</translation>
    </message>
    <message>
        <source>Licence of the data</source>
        <translation>ڈیٹا کا لائسنس</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>چلتا ہے</translation>
    </message>
    <message>
        <source>What is shipped</source>
        <translation>ساتھ شامل اجزا</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>لائسنس</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;فائل</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;ترمیم</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;منظر</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;جائیں</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ٹ&amp;ولز</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;دد</translation>
    </message>
    <message>
        <source>&amp;Open data pack…</source>
        <translation>ڈیٹا پیک &amp;کھولیں…</translation>
    </message>
    <message>
        <source>&amp;Install data edition…</source>
        <translation>&amp;ڈیٹا کی اشاعت انسٹال کریں…</translation>
    </message>
    <message>
        <source>Return to the &amp;bundled edition</source>
        <translation>پروگرام کے ساتھ آئی اشاعت پر &amp;واپس جائیں</translation>
    </message>
    <message>
        <source>Open b&amp;riefing…</source>
        <translation>&amp;بریفنگ کھولیں…</translation>
    </message>
    <message>
        <source>&amp;Save briefing</source>
        <translation>بریفنگ &amp;محفوظ کریں</translation>
    </message>
    <message>
        <source>Save briefing as…</source>
        <translation>بریفنگ نئے نام سے محفوظ کریں…</translation>
    </message>
    <message>
        <source>Open te&amp;xt or review…</source>
        <translation>متن یا جانچ کھو&amp;لیں…</translation>
    </message>
    <message>
        <source>Check the text of a file, or go on with a saved review</source>
        <translation>کسی فائل کا متن جانچیں، یا محفوظ جائزہ جاری رکھیں</translation>
    </message>
    <message>
        <source>Save revie&amp;w…</source>
        <translation>&amp;جانچ محفوظ کریں…</translation>
    </message>
    <message>
        <source>Save review as…</source>
        <translation>جانچ نئے نام سے محفوظ کریں…</translation>
    </message>
    <message>
        <source>Open your fi&amp;gures…</source>
        <translation>اپنے ا&amp;عداد کھولیں…</translation>
    </message>
    <message>
        <source>I&amp;mport figures…</source>
        <translation>اعداد امپو&amp;رٹ کریں…</translation>
    </message>
    <message>
        <source>Import &amp;copied cells…</source>
        <translation>کاپی شدہ &amp;خانے درآمد کریں…</translation>
    </message>
    <message>
        <source>Import what was copied in a spreadsheet</source>
        <translation>اسپریڈ شیٹ سے کاپی کیے گئے خانے درآمد کریں</translation>
    </message>
    <message>
        <source>&amp;Export sheet…</source>
        <translation>حقائق نامہ ایک&amp;سپورٹ کریں…</translation>
    </message>
    <message>
        <source>Export &amp;all sheets…</source>
        <translation>&amp;تمام حقائق نامے ایکسپورٹ کریں…</translation>
    </message>
    <message>
        <source>Save c&amp;hart as…</source>
        <translation>&amp;چارٹ محفوظ کریں…</translation>
    </message>
    <message>
        <source>PNG, SVG, PDF, CSV or XLSX, with its sources</source>
        <translation>PNG، SVG، PDF، CSV یا XLSX، مآخذ کے ساتھ</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>پر&amp;نٹ کریں…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>پرنٹ کا &amp;پیش منظر…</translation>
    </message>
    <message>
        <source>Page st&amp;yle…</source>
        <translation>صفحے کا &amp;انداز…</translation>
    </message>
    <message>
        <source>Page set&amp;up…</source>
        <translation>صف&amp;حے کی ترتیب…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>پروگرام بن&amp;د کریں</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;کالعدم کریں</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;دوبارہ کریں</translation>
    </message>
    <message>
        <source>&amp;Copy figure with source</source>
        <translation>عدد ماخذ کے ساتھ کاپی کر&amp;یں</translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation>&amp;متن کی صورت میں</translation>
    </message>
    <message>
        <source>Copy c&amp;itation</source>
        <translation>&amp;حوالہ کاپی کریں</translation>
    </message>
    <message>
        <source>As &amp;BibTeX</source>
        <translation>&amp;BibTeX کی صورت میں</translation>
    </message>
    <message>
        <source>As &amp;RIS</source>
        <translation>&amp;RIS کی صورت میں</translation>
    </message>
    <message>
        <source>As &amp;CSL-JSON</source>
        <translation>&amp;CSL-JSON کی صورت میں</translation>
    </message>
    <message>
        <source>Copy for a &amp;document</source>
        <translation>د&amp;ستاویز کے لیے کاپی کریں</translation>
    </message>
    <message>
        <source>The paragraph, or all prose of the page, with footnotes</source>
        <translation>پیراگراف، یا صفحے کا پورا متن، حواشی کے ساتھ</translation>
    </message>
    <message>
        <source>Add to &amp;briefing</source>
        <translation>&amp;بریفنگ میں شامل کریں</translation>
    </message>
    <message>
        <source>Put the figure, chart or claim into the briefing</source>
        <translation>عدد، چارٹ یا دعویٰ بریفنگ میں شامل کریں</translation>
    </message>
    <message>
        <source>&amp;Add figure…</source>
        <translation>&amp;عدد شامل کریں…</translation>
    </message>
    <message>
        <source>Add a figure of your own, with its source</source>
        <translation>اپنا عدد اس کے ماخذ کے ساتھ شامل کریں</translation>
    </message>
    <message>
        <source>R&amp;evise figure…</source>
        <translation>عدد پر &amp;نظرِثانی کریں…</translation>
    </message>
    <message>
        <source>Replace a figure by a newer one and keep the old one</source>
        <translation>عدد کی جگہ نیا عدد درج کریں اور پرانا بھی محفوظ رکھیں</translation>
    </message>
    <message>
        <source>&amp;Withdraw figure…</source>
        <translation>عدد &amp;واپس لیں…</translation>
    </message>
    <message>
        <source>Take a figure off your pages, with the reason</source>
        <translation>وجہ کے ساتھ ایک عدد اپنے صفحات سے ہٹائیں</translation>
    </message>
    <message>
        <source>&amp;Milestone…</source>
        <translation>&amp;سنگِ میل…</translation>
    </message>
    <message>
        <source>Add &amp;more</source>
        <translation>&amp;مزید شامل کریں</translation>
    </message>
    <message>
        <source>&amp;Claim…</source>
        <translation>&amp;دعویٰ…</translation>
    </message>
    <message>
        <source>&amp;Indicator…</source>
        <translation>&amp;اشاریہ…</translation>
    </message>
    <message>
        <source>&amp;Sector…</source>
        <translation>ش&amp;عبہ…</translation>
    </message>
    <message>
        <source>&amp;Your figures…</source>
        <translation>آپ کے &amp;اعداد…</translation>
    </message>
    <message>
        <source>&amp;Find in page…</source>
        <translation>صفحے میں &amp;تلاش کریں…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>ا&amp;گلا تلاش کریں</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;پچھلا تلاش کریں</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>حقائق &amp;نامہ</translation>
    </message>
    <message>
        <source>The page exactly as it prints</source>
        <translation>صفحہ، ٹھیک جیسا پرنٹ ہوگا</translation>
    </message>
    <message>
        <source>&amp;Provenance</source>
        <translation>&amp;ماخذ کی تفصیل</translation>
    </message>
    <message>
        <source>&amp;Million, billion</source>
        <translation>ملین، &amp;ارب</translation>
    </message>
    <message>
        <source>&amp;Lakh, crore</source>
        <translation>&amp;لاکھ، کروڑ</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;زبان</translation>
    </message>
    <message>
        <source>Urdu &amp;digits</source>
        <translation>اردو &amp;ہندسے</translation>
    </message>
    <message>
        <source>Write numbers as ۱۲۳ where the language is Urdu</source>
        <translation>اردو میں اعداد ۱۲۳ کی صورت میں لکھیں</translation>
    </message>
    <message>
        <source>Follow s&amp;ystem</source>
        <translation>&amp;سسٹم کے مطابق</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;تھیم</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;روشن</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;گہرا</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>تیز تضاد</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;بڑا کریں</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;چھوٹا کریں</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>اصل &amp;سائز</translation>
    </message>
    <message>
        <source>D&amp;ue for update…</source>
        <translation>ت&amp;جدید طلب اعداد…</translation>
    </message>
    <message>
        <source>As &amp;known on…</source>
        <translation>&amp;کسی تاریخ تک معلوم اعداد…</translation>
    </message>
    <message>
        <source>Your figures on pag&amp;es</source>
        <translation>آپ کے اعداد &amp;صفحات پر</translation>
    </message>
    <message>
        <source>Show pages with or without your own figures</source>
        <translation>صفحات اپنے اعداد کے ساتھ یا ان کے بغیر دکھائیں</translation>
    </message>
    <message>
        <source>&amp;Reset view</source>
        <translation>ابتدائی منظر ب&amp;حال کریں</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;پوری اسکرین</translation>
    </message>
    <message>
        <source>Find &amp;anything…</source>
        <translation>کچھ بھی &amp;تلاش کریں…</translation>
    </message>
    <message>
        <source>&amp;Check text…</source>
        <translation>&amp;متن جانچیں…</translation>
    </message>
    <message>
        <source>Check the figures of a text against the data</source>
        <translation>متن کے اعداد کو ڈیٹا سے جانچیں</translation>
    </message>
    <message>
        <source>Check a &amp;sheet…</source>
        <translation>&amp;حقائق نامہ جانچیں…</translation>
    </message>
    <message>
        <source>Si&amp;gn a sheet…</source>
        <translation>صفحے پر &amp;دستخط کریں…</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>آغاز کا صفحہ</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;موازنہ…</translation>
    </message>
    <message>
        <source>Compare indicators and countries</source>
        <translation>اشاریوں اور ملکوں کا موازنہ</translation>
    </message>
    <message>
        <source>B&amp;riefing</source>
        <translation>&amp;بریفنگ</translation>
    </message>
    <message>
        <source>A page of the figures you choose</source>
        <translation>آپ کے چنے ہوئے اعداد کا صفحہ</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;پیچھے</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;آگے</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>پچھلا &amp;ٹیب</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;اگلا ٹیب</translation>
    </message>
    <message>
        <source>Page or pr&amp;ovenance</source>
        <translation>&amp;صفحہ یا ماخذ کی تفصیل</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;ہدایت نامہ</translation>
    </message>
    <message>
        <source>&amp;Editions…</source>
        <translation>&amp;اشاعتیں…</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;خوش آمدید</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>کی بورڈ کے &amp;شارٹ کٹ</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostic information</source>
        <translation>&amp;تشخیصی معلومات کاپی کریں</translation>
    </message>
    <message>
        <source>&amp;About pkviewer</source>
        <translation>pkviewer کے &amp;بارے میں</translation>
    </message>
</context>
<context>
    <name>AddFigureDialog</name>
    <message>
        <source>Add figure</source>
        <translation>عدد شامل کریں</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>نام نہیں دیا گیا</translation>
    </message>
    <message>
        <source>Add {name}, {period}</source>
        <translation>شامل کریں: {name}، {period}</translation>
    </message>
    <message>
        <source>Revise {name}, {period}</source>
        <translation>نظرِثانی: {name}، {period}</translation>
    </message>
    <message>
        <source>Add another figure for {name}, {period}</source>
        <translation>{name}، {period} کا ایک اور عدد شامل کریں</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>عدد شامل کریں</translation>
    </message>
    <message>
        <source>Revise a figure</source>
        <translation>عدد پر نظرِثانی کریں</translation>
    </message>
    <message>
        <source>Add another figure in circulation</source>
        <translation>گردش میں موجود ایک اور عدد شامل کریں</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>حتمی</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>عارضی</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>تخمینہ</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>پیش گوئی</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ہدف</translation>
    </message>
    <message>
        <source>&amp;What to do</source>
        <translation>&amp;کیا کرنا ہے</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>ا&amp;شاریہ</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;ملک</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>م&amp;دت</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;عدد</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;حیثیت</translation>
    </message>
    <message>
        <source>Kind of &amp;figure</source>
        <translation>عدد کی &amp;قسم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Comes from the &amp;body</source>
        <translation>جس اد&amp;ارے کا عدد ہے</translation>
    </message>
    <message>
        <source>As &amp;printed</source>
        <translation>&amp;شائع شدہ صورت</translation>
    </message>
    <message>
        <source>&amp;Note or reason</source>
        <translation>&amp;نوٹ یا وجہ</translation>
    </message>
    <message>
        <source>for example 437 ({unit}) or 3.81 bn</source>
        <translation>مثلاً 437 ({unit}) یا 3.81 bn</translation>
    </message>
    <message>
        <source>There is a figure for this period already: {value}. Revise it.</source>
        <translation>اس مدت کا عدد پہلے سے موجود ہے: {value}۔ اس پر نظرِثانی کریں۔</translation>
    </message>
    <message>
        <source>There is no figure for this period yet.</source>
        <translation>اس مدت کا ابھی کوئی عدد نہیں۔</translation>
    </message>
    <message>
        <source>Enter the reason why it is not the figure shown.</source>
        <translation>وجہ لکھیں کہ یہ درج عدد سے مختلف کیوں ہے۔</translation>
    </message>
    <message>
        <source>{period}: {value}</source>
        <translation>{period}: {value}</translation>
    </message>
    <message>
        <source>{period}: {before} → {after}</source>
        <translation>{period}: {before} ← {after}</translation>
    </message>
    <message>
        <source>Please check: {doubt}</source>
        <translation>براہِ کرم دیکھ لیں: {doubt}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Settings not read</source>
        <translation>ترتیبات نہیں پڑھی جا سکیں</translation>
    </message>
    <message>
        <source>The settings file cannot be used, so the window has its first settings.</source>
        <translation>ترتیبات کی فائل قابلِ استعمال نہیں، اس لیے ابتدائی ترتیبات لاگو ہیں۔</translation>
    </message>
</context>
<context>
    <name>BriefingDesk</name>
    <message>
        <source>Briefing</source>
        <translation>بریفنگ</translation>
    </message>
    <message>
        <source>briefing</source>
        <translation>بریفنگ</translation>
    </message>
</context>
<context>
    <name>BriefingPage</name>
    <message>
        <source>Briefing</source>
        <translation>بریفنگ</translation>
    </message>
    <message>
        <source>Close the briefing's page</source>
        <translation>بریفنگ کا صفحہ بند کریں</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;نئی</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;کھولیں…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;محفوظ کریں</translation>
    </message>
    <message>
        <source>Show the &amp;page</source>
        <translation>&amp;صفحہ دکھائیں</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Your own note</source>
        <translation>آپ کا اپنا نوٹ</translation>
    </message>
    <message>
        <source>One or two sentences; marked on the page as yours</source>
        <translation>ایک دو جملے؛ صفحے پر آپ کے نام سے درج ہوں گے</translation>
    </message>
    <message>
        <source>Tell on the page what has changed since</source>
        <translation>صفحے پر بتائیں کہ تب سے کیا بدلا</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>منتخب اجزا</translation>
    </message>
    <message>
        <source>Figures, charts and claims each keep their order on the page.</source>
        <translation>اعداد، چارٹ اور دعوے صفحے پر اپنی اپنی ترتیب سے آتے ہیں۔</translation>
    </message>
    <message>
        <source>Nothing is picked yet. On any tab, put the keyboard on a figure, a chart or a claim and press Ctrl+D, or choose Add to briefing with the right mouse button.</source>
        <translation>ابھی کچھ منتخب نہیں۔ کسی بھی ٹیب پر عدد، چارٹ یا دعوے پر جا کر Ctrl+D دبائیں، یا ماؤس کے دائیں بٹن سے «بریفنگ میں شامل کریں» چنیں۔</translation>
    </message>
    <message>
        <source>Items of the briefing</source>
        <translation>بریفنگ کے اجزا</translation>
    </message>
    <message>
        <source>Alt with an arrow moves an item, Delete takes it out, F2 gives it a caption.</source>
        <translation>Alt اور تیر سے جز کی جگہ بدلتی ہے، Delete اسے نکالتا ہے، F2 عنوان دیتا ہے۔</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Caption of the item</source>
        <translation>جز کا عنوان</translation>
    </message>
    <message>
        <source>Follow new periods</source>
        <translation>نئی مدت آنے پر عدد بھی نیا ہو</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>اوپر کریں</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نیچے کریں</translation>
    </message>
    <message>
        <source>Take out of the briefing</source>
        <translation>بریفنگ سے نکالیں</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>ابھی محفوظ نہیں</translation>
    </message>
    <message>
        <source>{name}, with changes</source>
        <translation>{name}، تبدیلیوں کے ساتھ</translation>
    </message>
    <message>
        <source>Since last saved</source>
        <translation>پچھلی بار محفوظ کرنے کے بعد</translation>
    </message>
    <message>
        <source>with edition {edition}</source>
        <translation>اشاعت {edition} کے ساتھ</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>کچھ نہیں بدلا۔</translation>
    </message>
</context>
<context>
    <name>BriefingRoom</name>
    <message>
        <source>Choose a figure, a chart or a claim first, then add it.</source>
        <translation>پہلے کوئی عدد، چارٹ یا دعویٰ چنیں، پھر شامل کریں۔</translation>
    </message>
    <message>
        <source>This figure is found by a check alone: add its claim instead.</source>
        <translation>یہ عدد صرف دعوے کی جانچ میں آتا ہے: اس کا دعویٰ شامل کریں۔</translation>
    </message>
    <message>
        <source>Added to the briefing: {name}</source>
        <translation>بریفنگ میں شامل: {name}</translation>
    </message>
    <message>
        <source>Already in the briefing: {name}</source>
        <translation>بریفنگ میں پہلے سے موجود: {name}</translation>
    </message>
    <message>
        <source>The briefing has no more room for {name}</source>
        <translation>بریفنگ میں اب {name} کی گنجائش نہیں</translation>
    </message>
    <message>
        <source>Open briefing</source>
        <translation>بریفنگ کھولیں</translation>
    </message>
    <message>
        <source>The briefing on the desk stays.</source>
        <translation>موجودہ بریفنگ برقرار ہے۔</translation>
    </message>
    <message>
        <source>Briefing refused</source>
        <translation>بریفنگ قبول نہیں ہوئی</translation>
    </message>
    <message>
        <source>Briefing not recovered</source>
        <translation>بریفنگ بحال نہ ہو سکی</translation>
    </message>
    <message>
        <source>Save briefing</source>
        <translation>بریفنگ محفوظ کریں</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>محفوظ نہیں ہوا</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>محفوظ ہو گیا: {name}</translation>
    </message>
    <message>
        <source>The briefing “{title}” has changes that are not saved.</source>
        <translation>بریفنگ «{title}» کی تبدیلیاں محفوظ نہیں کی گئیں۔</translation>
    </message>
    <message>
        <source>Save the briefing?</source>
        <translation>بریفنگ محفوظ کریں؟</translation>
    </message>
    <message>
        <source>Briefings, and exported pages</source>
        <translation>بریفنگز اور برآمد شدہ صفحے</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>بریفنگ</translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>Claim: “{text}”</source>
        <translation>دعویٰ: «{text}»</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>فیصلہ</translation>
    </message>
    <message>
        <source>Indicator: {name}</source>
        <translation>اشاریہ: {name}</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>شامل</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>خارج</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تبدیل</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Source: {names}</source>
        <translation>ماخذ: {names}</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>چارٹ بن رہا ہے…</translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation>چارٹ دکھائیں</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>جدول دکھائیں</translation>
    </message>
    <message>
        <source>Add the chart to the briefing</source>
        <translation>چارٹ بریفنگ میں شامل کریں</translation>
    </message>
    <message>
        <source>Chart options</source>
        <translation>چارٹ کے اختیارات</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>اعداد کاپی کریں</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>تصویر کاپی کریں</translation>
    </message>
    <message>
        <source>Save the chart as…</source>
        <translation>چارٹ محفوظ کریں…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>واقعہ</translation>
    </message>
    <message>
        <source>Copied as a picture: {name}</source>
        <translation>تصویر کاپی ہو گئی: {name}</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Save chart</source>
        <translation>چارٹ محفوظ کریں</translation>
    </message>
    <message>
        <source>PNG: a picture</source>
        <translation>PNG: تصویر</translation>
    </message>
    <message>
        <source>SVG: a drawing for web pages and designers</source>
        <translation>SVG: ویب صفحوں اور ڈیزائنروں کے لیے خاکہ</translation>
    </message>
    <message>
        <source>PDF: a drawing for documents</source>
        <translation>PDF: دستاویزوں کے لیے خاکہ</translation>
    </message>
    <message>
        <source>CSV: its values with their sources</source>
        <translation>CSV: قدریں اپنے مآخذ کے ساتھ</translation>
    </message>
    <message>
        <source>XLSX: a workbook with a chart to edit</source>
        <translation>XLSX: قابلِ ترمیم چارٹ والی ورک بک</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>چوڑائی پکسل میں</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>اونچائی پکسل میں</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>پکسل</translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation>{n} dpi</translation>
    </message>
    <message>
        <source>&amp;Kind of file</source>
        <translation>فائل کی &amp;قسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>سائز</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;ریزولیوشن</translation>
    </message>
    <message>
        <source>A second file beside it describes the data (Data Package).</source>
        <translation>ساتھ کی دوسری فائل مواد کی تفصیل دیتی ہے (Data Package)۔</translation>
    </message>
    <message>
        <source>Definition, unit, licence and sources stand on its first sheet.</source>
        <translation>تعریف، اکائی، لائسنس اور مآخذ اس کی پہلی شیٹ پر ہیں۔</translation>
    </message>
    <message>
        <source>Title, unit, sources and edition stand in it.</source>
        <translation>اس میں عنوان، اکائی، مآخذ اور ایڈیشن درج ہیں۔</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>محفوظ نہیں ہوا</translation>
    </message>
</context>
<context>
    <name>ChartOptionsBar</name>
    <message>
        <source>Absolute values</source>
        <translation>اصل اعداد</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>اشاریہ (بنیاد 100)</translation>
    </message>
    <message>
        <source>Growth on the year before</source>
        <translation>گزشتہ سال پر نمو</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>ہم پلہ ممالک</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>بحال کریں</translation>
    </message>
    <message>
        <source>View</source>
        <translation>منظر</translation>
    </message>
    <message>
        <source>First period</source>
        <translation>پہلی مدت</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>آخری مدت</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>theme</source>
        <translation>تھیم</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>سائز</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>گنتی</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>ہندسے</translation>
    </message>
    <message>
        <source>language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>بحالی</translation>
    </message>
</context>
<context>
    <name>ChosenSeries</name>
    <message>
        <source>Countries</source>
        <translation>ممالک</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} ہٹائیں</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} شامل کریں</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Add claim</source>
        <translation>دعویٰ شامل کریں</translation>
    </message>
    <message>
        <source>2026-04-20, April 2026 or 2026</source>
        <translation>2026-04-20, April 2026 یا 2026</translation>
    </message>
    <message>
        <source>Add claim: {name}</source>
        <translation>دعویٰ شامل کریں: {name}</translation>
    </message>
    <message>
        <source>Enter the words of the claim.</source>
        <translation>دعوے کے الفاظ لکھیں۔</translation>
    </message>
    <message>
        <source>Enter who made it.</source>
        <translation>لکھیں کہ دعویٰ کس نے کیا۔</translation>
    </message>
    <message>
        <source>Enter the date.</source>
        <translation>تاریخ لکھیں۔</translation>
    </message>
    <message>
        <source>The verdict is computed from the figures of the pack and your own.</source>
        <translation>فیصلہ ڈیٹا پیک کے اور آپ کے اپنے اعداد سے اخذ کیا جاتا ہے۔</translation>
    </message>
    <message>
        <source>A figure is this much</source>
        <translation>عدد اتنا ہے</translation>
    </message>
    <message>
        <source>A figure is this much or more</source>
        <translation>عدد اتنا یا اس سے زیادہ ہے</translation>
    </message>
    <message>
        <source>A figure is this much or less</source>
        <translation>عدد اتنا یا اس سے کم ہے</translation>
    </message>
    <message>
        <source>A figure rose on the period before</source>
        <translation>عدد پچھلی مدت سے بڑھا</translation>
    </message>
    <message>
        <source>A figure fell on the period before</source>
        <translation>عدد پچھلی مدت سے کم ہوا</translation>
    </message>
    <message>
        <source>A figure is the highest so far</source>
        <translation>عدد اب تک کا بلند ترین ہے</translation>
    </message>
    <message>
        <source>An event has happened</source>
        <translation>ایک واقعہ پیش آ چکا ہے</translation>
    </message>
    <message>
        <source>An event has not happened yet</source>
        <translation>ایک واقعہ ابھی پیش نہیں آیا</translation>
    </message>
    <message>
        <source>The &amp;claim in its words</source>
        <translation>دعویٰ اپنے &amp;الفاظ میں</translation>
    </message>
    <message>
        <source>&amp;Made by</source>
        <translation>&amp;دعویدار</translation>
    </message>
    <message>
        <source>D&amp;ate of the claim</source>
        <translation>دعوے کی &amp;تاریخ</translation>
    </message>
    <message>
        <source>&amp;Sector</source>
        <translation>&amp;شعبہ</translation>
    </message>
    <message>
        <source>What it &amp;says</source>
        <translation>دعویٰ &amp;کیا کہتا ہے</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>ا&amp;شاریہ</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;ملک</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;مدت</translation>
    </message>
    <message>
        <source>Amount it &amp;names</source>
        <translation>بتائی گئی &amp;مقدار</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;واقعہ</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>کہاں پڑھا گیا</translation>
    </message>
    <message>
        <source>empty: the newest on that day</source>
        <translation>خالی: اُس دن کا تازہ ترین عدد</translation>
    </message>
    <message>
        <source>There is no figure for this period.</source>
        <translation>اس مدت کا کوئی عدد نہیں۔</translation>
    </message>
</context>
<context>
    <name>ClaimRow</name>
    <message>
        <source>Add the claim to the briefing</source>
        <translation>دعویٰ بریفنگ میں شامل کریں</translation>
    </message>
    <message>
        <source>Hide the arithmetic</source>
        <translation>حساب چھپائیں</translation>
    </message>
    <message>
        <source>Show the arithmetic</source>
        <translation>حساب دکھائیں</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>جواب کاپی کریں</translation>
    </message>
    <message>
        <source>Reply: {}</source>
        <translation>جواب: {}</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the table</source>
        <translation>جدول کے کالم</translation>
    </message>
    <message>
        <source>&amp;Headings are in row</source>
        <translation>&amp;عنوانات کی قطار</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>First cells</source>
        <translation>ابتدائی خانے</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>یہ کیا ہے</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>کس کے</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>نہ پڑھا جائے</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Values of one series</source>
        <translation>ایک سلسلے کی قدریں</translation>
    </message>
    <message>
        <source>Values of the period in the heading</source>
        <translation>عنوان میں دی گئی مدت کی قدریں</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>اشاریہ</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>ملک</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Power of ten</source>
        <translation>دس کی قوت</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>Publisher of the source</source>
        <translation>ماخذ کا ناشر</translation>
    </message>
    <message>
        <source>Title of the source</source>
        <translation>ماخذ کا عنوان</translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation>ماخذ کا پتا</translation>
    </message>
    <message>
        <source>Date published</source>
        <translation>تاریخِ اشاعت</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>جیسا چھپا ہے</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>نوٹ</translation>
    </message>
    <message>
        <source>As for the table</source>
        <translation>جدول کے مطابق</translation>
    </message>
    <message>
        <source>The headings of these columns are no period: {columns}</source>
        <translation>ان کالموں کے عنوان کوئی مدت نہیں: {columns}</translation>
    </message>
    <message>
        <source>Say which column holds the values.</source>
        <translation>بتائیں کہ قدریں کس کالم میں ہیں۔</translation>
    </message>
    <message>
        <source>Say which column holds the period.</source>
        <translation>بتائیں کہ مدت کس کالم میں ہے۔</translation>
    </message>
    <message>
        <source>Kept for the next table of this shape.</source>
        <translation>اس شکل کی اگلی جدول کے لیے یاد رکھا جائے گا۔</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Toolbar</source>
        <translation>ٹول بار</translation>
    </message>
    <message>
        <source>million</source>
        <translation>ملین</translation>
    </message>
    <message>
        <source>lakh</source>
        <translation>لاکھ</translation>
    </message>
    <message>
        <source>Check text</source>
        <translation>متن جانچیں</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>موازنہ</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>بریفنگ</translation>
    </message>
    <message>
        <source>Add figure</source>
        <translation>عدد شامل کریں</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>حقائق نامہ</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ایکسپورٹ…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>پرنٹ…</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>ماخذ کی تفصیل</translation>
    </message>
    <message>
        <source>Find a figure, claim, source…</source>
        <translation>عدد، دعویٰ یا ماخذ تلاش کریں…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>The pack that was open still is.</source>
        <translation>جو ڈیٹا پیک کھلا تھا وہی کھلا ہے۔</translation>
    </message>
    <message>
        <source>Comparison not opened</source>
        <translation>موازنہ نہیں کھلا</translation>
    </message>
    <message>
        <source>Open data pack</source>
        <translation>ڈیٹا پیک کھولیں</translation>
    </message>
    <message>
        <source>Everything is shown as at first. {keys} undoes that.</source>
        <translation>سب کچھ ابتدائی حالت میں ہے۔ {keys} سے واپس لایا جا سکتا ہے۔</translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>comparison</source>
        <translation>موازنہ</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Series</source>
        <translation>سلسلہ</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>موازنہ</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>موازنہ بند کریں</translation>
    </message>
    <message>
        <source>&amp;Add an indicator or a country…</source>
        <translation>اشاریہ یا ملک &amp;شامل کریں…</translation>
    </message>
    <message>
        <source>Add an indicator or a country</source>
        <translation>اشاریہ یا ملک شامل کریں</translation>
    </message>
    <message>
        <source>Type what to compare: an indicator, countries, operators, or several at once, as in “pakistan india exports”.</source>
        <translation>جس کا موازنہ کرنا ہو لکھیے: کوئی اشاریہ، ممالک، آپریٹر، یا ایک ساتھ کئی، جیسے ”پاکستان بھارت برآمدات“۔</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Editions compared</source>
        <translation>اشاعتوں کا موازنہ</translation>
    </message>
    <message>
        <source>From edition {old} to edition {new}</source>
        <translation>اشاعت {old} سے اشاعت {new} تک</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>C&amp;opy</source>
        <translation>نقل (&amp;O)</translation>
    </message>
    <message>
        <source>Copy the comparison</source>
        <translation>موازنہ نقل کریں</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>ربط نقل کریں (&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;command</source>
        <translation>کمانڈ نقل کریں (&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>جدول نقل کریں (&amp;T)</translation>
    </message>
    <message>
        <source>Copied: the link of this comparison</source>
        <translation>نقل ہوا: اس موازنے کا ربط</translation>
    </message>
    <message>
        <source>Copied: the command that opens this comparison</source>
        <translation>نقل ہوئی: وہ کمانڈ جو یہ موازنہ کھولتی ہے</translation>
    </message>
</context>
<context>
    <name>CopyField</name>
    <message>
        <source>None</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>چنیں…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>The copy cannot be kept</source>
        <translation>نقل نہیں رکھی جا سکتی</translation>
    </message>
    <message>
        <source>Keep a copy of the source</source>
        <translation>ماخذ کی نقل رکھیں</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Choose a figure first, then copy it.</source>
        <translation>پہلے کوئی عدد چنیں، پھر کاپی کریں۔</translation>
    </message>
    <message>
        <source>Copied with its source: {text}</source>
        <translation>ماخذ کے ساتھ کاپی ہو گیا: {text}</translation>
    </message>
    <message>
        <source>There is no prose on this page.</source>
        <translation>اس صفحے پر کوئی متن نہیں۔</translation>
    </message>
    <message>
        <source>Copied for a document; footnotes: {n}</source>
        <translation>دستاویز کے لیے کاپی ہو گیا؛ حواشی: {n}</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>correction</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>setting aside</source>
        <translation>الگ رکھنا</translation>
    </message>
    <message>
        <source>removing the correction</source>
        <translation>تصحیح ہٹانا</translation>
    </message>
    <message>
        <source>A review holds at most {n} corrections.</source>
        <translation>ایک جائزے میں زیادہ سے زیادہ {n} تصحیحات ہو سکتی ہیں۔</translation>
    </message>
    <message>
        <source>No more corrections</source>
        <translation>مزید تصحیحات ممکن نہیں</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Provenance</source>
        <translation>ماخذ کی تفصیل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>آگے</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Due for update</source>
        <translation>تجدید طلب اعداد</translation>
    </message>
    <message>
        <source>{n} figures were due before today.</source>
        <translation>{n} اعداد کی اگلی اشاعت کی تاریخ گزر چکی ہے۔</translation>
    </message>
    <message>
        <source>Figures due for update</source>
        <translation>تجدید طلب اعداد</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>متوقع تاریخ</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>اشاریہ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>شعبہ</translation>
    </message>
    <message>
        <source>&amp;Add figure…</source>
        <translation>&amp;عدد شامل کریں…</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>Data packs ({patterns})</source>
        <translation>ڈیٹا پیک ({patterns})</translation>
    </message>
    <message>
        <source>Install data edition</source>
        <translation>ڈیٹا کی اشاعت انسٹال کریں</translation>
    </message>
    <message>
        <source>What is read now stays.</source>
        <translation>موجودہ ڈیٹا برقرار ہے۔</translation>
    </message>
    <message>
        <source>Return to the bundled edition</source>
        <translation>پروگرام کے ساتھ آئی اشاعت پر واپس جائیں</translation>
    </message>
    <message>
        <source>The edition that came with the program is read from now on.</source>
        <translation>اب سے پروگرام کے ساتھ آئی اشاعت پڑھی جائے گی۔</translation>
    </message>
    <message>
        <source>The installed one is kept: Help ▸ Editions returns to it.</source>
        <translation>انسٹال شدہ اشاعت محفوظ رہتی ہے: مدد ▸ اشاعتیں سے اس پر واپس آ سکتے ہیں۔</translation>
    </message>
    <message>
        <source>&amp;Return</source>
        <translation>&amp;واپس جائیں</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>واپسی نہیں ہوئی</translation>
    </message>
    <message>
        <source>The edition that came with the program is read.</source>
        <translation>اب پروگرام کے ساتھ آئی اشاعت پڑھی جا رہی ہے۔</translation>
    </message>
    <message>
        <source>The edition that came with the program is read instead. Install the other one again, or remove it with File ▸ Return to the bundled edition.</source>
        <translation>اس کے بجائے پروگرام کے ساتھ آئی اشاعت پڑھی جا رہی ہے۔ دوسری اشاعت دوبارہ انسٹال کریں، یا اسے «فائل ▸ پروگرام کے ساتھ آئی اشاعت پر واپس جائیں» سے ہٹا دیں۔</translation>
    </message>
    <message>
        <source>No key is trusted</source>
        <translation>کوئی کلید قابلِ اعتماد نہیں</translation>
    </message>
    <message>
        <source>The key is not trusted</source>
        <translation>کلید پر اعتماد درج نہیں ہوا</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>انسٹال نہیں ہوا</translation>
    </message>
    <message>
        <source>Edition {edition} is installed. It is read from now on.</source>
        <translation>اشاعت {edition} انسٹال ہو گئی۔ اب سے یہی پڑھی جائے گی۔</translation>
    </message>
    <message>
        <source>which was installed before</source>
        <translation>جو پہلے سے انسٹال تھی</translation>
    </message>
    <message>
        <source>which came with the program</source>
        <translation>جو پروگرام کے ساتھ آئی تھی</translation>
    </message>
</context>
<context>
    <name>EditionsDialog</name>
    <message>
        <source>Editions</source>
        <translation>اشاعتیں</translation>
    </message>
    <message>
        <source>Choose one to read it from now on, or two to see what differs.</source>
        <translation>ایک چنیں تاکہ اب سے وہی پڑھی جائے، یا دو تاکہ ان کا فرق دکھایا جائے۔</translation>
    </message>
    <message>
        <source>Editions on this computer</source>
        <translation>اس کمپیوٹر پر موجود اشاعتیں</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>اشاعت</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>کہاں سے</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>دستخط کنندہ</translation>
    </message>
    <message>
        <source>Data pack</source>
        <translation>ڈیٹا پیک</translation>
    </message>
    <message>
        <source>&amp;Read this edition…</source>
        <translation>یہ اشاعت &amp;پڑھیں…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;موازنہ کریں</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>پروگرام کے ساتھ آئی</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>انسٹال شدہ</translation>
    </message>
    <message>
        <source>installed before</source>
        <translation>پہلے انسٹال ہوئی تھی</translation>
    </message>
    <message>
        <source>{place}, read now</source>
        <translation>{place}، ابھی پڑھی جا رہی ہے</translation>
    </message>
    <message>
        <source>an unknown key</source>
        <translation>نامعلوم کلید</translation>
    </message>
</context>
<context>
    <name>EffectsPanel</name>
    <message>
        <source>What will change on the pages</source>
        <translation>صفحات پر کیا بدلے گا</translation>
    </message>
    <message>
        <source>What will change on the pages is shown here.</source>
        <translation>صفحات پر جو بدلے گا وہ یہاں نظر آئے گا۔</translation>
    </message>
    <message>
        <source>Working out what will change…</source>
        <translation>دیکھا جا رہا ہے کہ کیا بدلے گا…</translation>
    </message>
    <message>
        <source>Sheets that change: {n}</source>
        <translation>{n} حقائق ناموں میں تبدیلی:</translation>
    </message>
    <message>
        <source>No card, chart, sentence or claim changes; the figure is kept.</source>
        <translation>کوئی کارڈ، چارٹ، جملہ یا دعویٰ نہیں بدلتا؛ عدد محفوظ رہتا ہے۔</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>کارڈ</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>چارٹ</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>جملہ</translation>
    </message>
    <message>
        <source>Table row</source>
        <translation>جدول کی قطار</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>دعویٰ</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>سنگِ میل</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>ایکسپورٹ</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>حقائق نامے</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>فائلیں</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>کاغذ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>فولڈر</translation>
    </message>
    <message>
        <source>This sheet: {title}</source>
        <translation>یہ حقائق نامہ: {title}</translation>
    </message>
    <message>
        <source>All {n} sheets</source>
        <translation>تمام {n} حقائق نامے</translation>
    </message>
    <message>
        <source>PDF: the page, its data inside</source>
        <translation>PDF: صفحہ، اپنے ڈیٹا سمیت</translation>
    </message>
    <message>
        <source>PNG: the page as a picture</source>
        <translation>PNG: صفحہ بطور تصویر</translation>
    </message>
    <message>
        <source>SVG: each chart as a drawing</source>
        <translation>SVG: ہر چارٹ الگ</translation>
    </message>
    <message>
        <source>DOCX: a document to edit</source>
        <translation>DOCX: قابلِ ترمیم دستاویز</translation>
    </message>
    <message>
        <source>HTML: a page for the web</source>
        <translation>HTML: ویب کے لیے صفحہ</translation>
    </message>
    <message>
        <source>CSV: figures and sources</source>
        <translation>CSV: اعداد اور ماخذ</translation>
    </message>
    <message>
        <source>XLSX: the same as a workbook</source>
        <translation>XLSX: یہی بطور ورک بُک</translation>
    </message>
    <message>
        <source>JSON: the same for programs</source>
        <translation>JSON: یہی، پروگراموں کے لیے</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>جس فولڈر میں لکھنا ہے</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;فولڈر چنیں…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;ایکسپورٹ کریں</translation>
    </message>
    <message>
        <source>Preparing the pages: {n} of {m}…</source>
        <translation>صفحات تیار ہو رہے ہیں: {m} میں سے {n}…</translation>
    </message>
    <message>
        <source>Preparing the page…</source>
        <translation>صفحہ تیار ہو رہا ہے…</translation>
    </message>
    <message>
        <source>{done} of {total}: {name}</source>
        <translation>{total} میں سے {done}: {name}</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>ایکسپورٹ نہیں ہوا</translation>
    </message>
    <message>
        <source>A file of that name is in the folder already.</source>
        <translation>فولڈر میں اس نام کی فائل پہلے سے موجود ہے۔</translation>
    </message>
    <message>
        <source>{n} files of those names are in the folder already.</source>
        <translation>فولڈر میں ان ناموں کی {n} فائلیں پہلے سے موجود ہیں۔</translation>
    </message>
    <message>
        <source>What was changed in them by hand will be lost.</source>
        <translation>ان میں ہاتھ سے کی گئی تبدیلیاں ضائع ہو جائیں گی۔</translation>
    </message>
    <message>
        <source>Replace?</source>
        <translation>بدل دیں؟</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;بدل دیں</translation>
    </message>
</context>
<context>
    <name>Exported</name>
    <message>
        <source>One file was written to {folder}.</source>
        <translation>ایک فائل {folder} میں لکھی گئی۔</translation>
    </message>
    <message>
        <source>{n} files were written to {folder}.</source>
        <translation>{n} فائلیں {folder} میں لکھی گئیں۔</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>ایکسپورٹ ہو گیا</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;فولڈر کھولیں</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>اور مزید {n}</translation>
    </message>
    <message>
        <source>{sector} leaves out: {what}</source>
        <translation>{sector} میں شامل نہیں: {what}</translation>
    </message>
</context>
<context>
    <name>FaultsDialog</name>
    <message>
        <source>Data pack refused</source>
        <translation>ڈیٹا پیک قبول نہیں ہوا</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>خرابیاں</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>مقام</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>جو ملا</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>جو ہونا چاہیے تھا</translation>
    </message>
    <message>
        <source>The selected fault in full</source>
        <translation>منتخب خرابی پوری تفصیل سے</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>فہرست &amp;کاپی کریں</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Shows where the figure comes from.</source>
        <translation>بتاتا ہے کہ عدد کہاں سے آیا۔</translation>
    </message>
</context>
<context>
    <name>FigureMenu</name>
    <message>
        <source>Show where it comes from</source>
        <translation>دکھائیں یہ کہاں سے آیا</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Copied, with {n} rows: {name}</source>
        <translation>کاپی ہو گیا، {n} قطاریں: {name}</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>جدول کاپی کریں</translation>
    </message>
</context>
<context>
    <name>FiguresButton</name>
    <message>
        <source>† {n} of your own: shown</source>
        <translation>† آپ کے {n}: دکھائے جا رہے ہیں</translation>
    </message>
    <message>
        <source>† {n} hidden</source>
        <translation>† {n} چھپے ہوئے</translation>
    </message>
    <message>
        <source>Show pages with or without your own figures ({files})</source>
        <translation>صفحات اپنے اعداد کے ساتھ یا ان کے بغیر دکھائیں ({files})</translation>
    </message>
</context>
<context>
    <name>FiguresController</name>
    <message>
        <source>Not found: {name}</source>
        <translation>نہیں ملی: {name}</translation>
    </message>
    <message>
        <source>Import figures</source>
        <translation>اعداد امپورٹ کریں</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Table refused</source>
        <translation>جدول قبول نہیں ہوا</translation>
    </message>
    <message>
        <source>The clipboard holds no table: copy cells with their headings.</source>
        <translation>کلپ بورڈ میں جدول نہیں: خانے عنوانات سمیت کاپی کریں۔</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>کلپ بورڈ</translation>
    </message>
    <message>
        <source>Open figures</source>
        <translation>اعداد کھولیں</translation>
    </message>
    <message>
        <source>Figures refused</source>
        <translation>اعداد قبول نہیں ہوئے</translation>
    </message>
    <message>
        <source>Opened: {name}</source>
        <translation>کھل گیا: {name}</translation>
    </message>
    <message>
        <source>Opened: {name}. The edition now holds {n} of its items: see Your figures.</source>
        <translation>کھل گئی: {name}۔ اس کے {n} اعداد اب اشاعت میں موجود ہیں: «آپ کے اعداد» دیکھیں۔</translation>
    </message>
    <message>
        <source>Merge figures</source>
        <translation>اعداد ضم کریں</translation>
    </message>
    <message>
        <source>Merged: {name}</source>
        <translation>ضم ہو گئی: {name}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>محفوظ نہیں ہوا</translation>
    </message>
    <message>
        <source>Not read again: {fault}</source>
        <translation>دوبارہ نہیں پڑھی گئی: {fault}</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>شامل نہیں ہوا</translation>
    </message>
    <message>
        <source>Saved: {label}</source>
        <translation>محفوظ ہو گیا: {label}</translation>
    </message>
    <message>
        <source>Where should your figures be kept?</source>
        <translation>آپ کے اعداد کہاں رکھے جائیں؟</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>اعداد</translation>
    </message>
</context>
<context>
    <name>FilesList</name>
    <message>
        <source>Where two files differ, the one higher in the list is shown. The marked file takes what you add.</source>
        <translation>جہاں دو فائلیں مختلف ہوں وہاں فہرست میں اوپر والی دکھائی جاتی ہے۔ آپ جو شامل کریں وہ نشان زد فائل میں جاتا ہے۔</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>کھلی فائلیں</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;کھولیں…</translation>
    </message>
    <message>
        <source>&amp;Merge a file…</source>
        <translation>فائل &amp;ضم کریں…</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>او&amp;پر کریں</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;نیچے کریں</translation>
    </message>
    <message>
        <source>&amp;Close file</source>
        <translation>فائل &amp;بند کریں</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in page</source>
        <translation>صفحے میں تلاش</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>پچھلا نتیجہ</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>اگلا نتیجہ</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>تلاش بند کریں</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>{n} میں سے {at}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>نہیں ملا</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find anything</source>
        <translation>کچھ بھی تلاش کریں</translation>
    </message>
    <message>
        <source>Find a figure, claim, source…</source>
        <translation>عدد، دعویٰ یا ماخذ تلاش کریں…</translation>
    </message>
    <message>
        <source>Find a figure, claim, source or command</source>
        <translation>عدد، دعویٰ، ماخذ یا کمانڈ تلاش کریں</translation>
    </message>
    <message>
        <source>Up and Down choose among the results, Enter goes there, Escape closes.</source>
        <translation>اوپر نیچے کے تیر نتائج میں چلتے ہیں، Enter وہاں لے جاتا ہے، Escape بند کرتا ہے۔</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>نتائج</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>«{text}» کے لیے کچھ نہیں ملا</translation>
    </message>
    <message>
        <source>Try fewer words, an abbreviation, or the name in the other language.</source>
        <translation>کم الفاظ، مخفف یا دوسری زبان کا نام آزمائیں۔</translation>
    </message>
    <message>
        <source>Type a name, an abbreviation or a few words: EGDI, 3G/4G, one patient.</source>
        <translation>نام، مخفف یا چند الفاظ لکھیں: EGDI، 3G/4G، براڈبینڈ۔</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>In E&amp;nglish</source>
        <translation>&amp;انگریزی میں</translation>
    </message>
    <message>
        <source>In U&amp;rdu</source>
        <translation>ا&amp;ردو میں</translation>
    </message>
    <message>
        <source>The other language shows the same words: there is no translation.</source>
        <translation>دوسری زبان میں بھی یہی الفاظ دکھائے جائیں گے: ترجمہ موجود نہیں۔</translation>
    </message>
    <message>
        <source>What will be added</source>
        <translation>کیا شامل ہوگا</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>شامل کریں</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>{title} · edition {edition} — pkviewer</source>
        <translation>{title} · اشاعت {edition} — pkviewer</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Sectors</source>
        <translation>شعبے</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>اشاریے</translation>
    </message>
    <message>
        <source>Headline figures</source>
        <translation>نمایاں اعداد</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>دعوے</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>پروگرام</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>سنگِ میل</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>کمانڈز</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Copied: versions, system and places, and nothing personal.</source>
        <translation>کاپی ہو گیا: ورژن، سسٹم اور فولڈر؛ کوئی ذاتی معلومات نہیں۔</translation>
    </message>
    <message>
        <source>See where a number comes from</source>
        <translation>دیکھیں عدد کہاں سے آیا</translation>
    </message>
    <message>
        <source>Click it, or go to it with Tab and press Enter.</source>
        <translation>اس پر کلک کریں، یا Tab سے اس تک جا کر Enter دبائیں۔</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>کچھ بھی تلاش کریں</translation>
    </message>
    <message>
        <source>Press {keys} and type what you remember of it.</source>
        <translation>{keys} دبائیں اور جو یاد ہو لکھ دیں۔</translation>
    </message>
    <message>
        <source>Check a text</source>
        <translation>متن جانچیں</translation>
    </message>
    <message>
        <source>{keys}, then paste it: every figure is held against the data.</source>
        <translation>{keys}، پھر متن چسپاں کریں: ہر عدد ڈیٹا سے ملایا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Get the page</source>
        <translation>صفحہ حاصل کریں</translation>
    </message>
    <message>
        <source>{sheet} shows it as it prints, {export} writes it, {print} prints it.</source>
        <translation>{sheet} اسے پرنٹ کی صورت میں دکھاتا ہے، {export} فائل بناتا ہے، {print} پرنٹ کرتا ہے۔</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import figures from {name}</source>
        <translation>{name} سے اعداد امپورٹ کریں</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>امپورٹ: {name}</translation>
    </message>
    <message>
        <source>Rows to be imported</source>
        <translation>امپورٹ ہونے والی قطاریں</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>جدول میں</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>اشاریہ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پہلے</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>وجہ</translation>
    </message>
    <message>
        <source>Take the rows &amp;without errors and leave out the others</source>
        <translation>صرف درست قطاریں &amp;لیں، باقی چھوڑ دیں</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>امپورٹ کریں</translation>
    </message>
    <message>
        <source>As the table says</source>
        <translation>جدول کے مطابق</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;شیٹ</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>ا&amp;شاریہ</translation>
    </message>
    <message>
        <source>Source of rows without one</source>
        <translation>جن قطاروں کا ماخذ درج نہیں ان کا ماخذ</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;کالم…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>نیا</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>وہی</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>نظرِثانی شدہ</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>غلطی</translation>
    </message>
    <message>
        <source>The columns were not recognised: press Columns…</source>
        <translation>کالم نہیں پہچانے گئے: کالم… دبائیں</translation>
    </message>
    <message>
        <source>{new} new, {revised} revised, {same} unchanged, {errors} with errors</source>
        <translation>{new} نئی، {revised} نظرِثانی شدہ، {same} وہی، {errors} غلط</translation>
    </message>
</context>
<context>
    <name>IndicatorForm</name>
    <message>
        <source>New indicator</source>
        <translation>نیا اشاریہ</translation>
    </message>
    <message>
        <source>New indicator: {name}</source>
        <translation>نیا اشاریہ: {name}</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>نام لکھیں۔</translation>
    </message>
    <message>
        <source>Enter the definition: what is counted, and what is not.</source>
        <translation>تعریف لکھیں: کیا شمار ہوتا ہے اور کیا نہیں۔</translation>
    </message>
    <message>
        <source>Choose the kind of period of its figures.</source>
        <translation>اس کے اعداد کی مدت کی قسم چنیں۔</translation>
    </message>
    <message>
        <source>It is shown once it has figures: add them, or import a table.</source>
        <translation>اعداد ہونے پر دکھایا جائے گا: انہیں شامل کریں یا جدول درآمد کریں۔</translation>
    </message>
    <message>
        <source>An amount over a period (exports, calls)</source>
        <translation>کسی مدت کی مقدار (برآمدات، کالیں)</translation>
    </message>
    <message>
        <source>A level at a date (subscribers, reserves)</source>
        <translation>کسی تاریخ کی سطح (صارفین، ذخائر)</translation>
    </message>
    <message>
        <source>A rate, share, price or rank</source>
        <translation>شرح، حصہ، قیمت یا درجہ</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>دونوں نہیں</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>زیادہ بہتر ہے</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>کم بہتر ہے</translation>
    </message>
    <message>
        <source>At no fixed times</source>
        <translation>کوئی مقررہ وقت نہیں</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>ہر ماہ</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>ہر سہ ماہی</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>ہر سال</translation>
    </message>
    <message>
        <source>None</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>&amp;Sector</source>
        <translation>&amp;شعبہ</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;نام</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;تعریف</translation>
    </message>
    <message>
        <source>Kind of &amp;figure</source>
        <translation>عدد کی &amp;قسم</translation>
    </message>
    <message>
        <source>&amp;Periods</source>
        <translation>&amp;مدتیں</translation>
    </message>
    <message>
        <source>Which way is &amp;better</source>
        <translation>&amp;بہتر کون سی سمت ہے</translation>
    </message>
    <message>
        <source>P&amp;ublished</source>
        <translation>ا&amp;شاعت</translation>
    </message>
    <message>
        <source>By me&amp;mbers of</source>
        <translation>ارکان کے &amp;لحاظ سے</translation>
    </message>
</context>
<context>
    <name>KeepButton</name>
    <message>
        <source>&amp;Saved</source>
        <translation>محفوظ (&amp;S)</translation>
    </message>
    <message>
        <source>Saved comparisons</source>
        <translation>محفوظ موازنے</translation>
    </message>
    <message>
        <source>&amp;Save this comparison…</source>
        <translation>یہ موازنہ محفوظ کریں (&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>ہٹائیں (&amp;R)</translation>
    </message>
    <message>
        <source>Save comparison</source>
        <translation>موازنہ محفوظ کریں</translation>
    </message>
    <message>
        <source>Name of the comparison:</source>
        <translation>موازنے کا نام:</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>محفوظ نہیں ہوا</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>محفوظ ہوا: {name}</translation>
    </message>
    <message>
        <source>Comparison not opened</source>
        <translation>موازنہ نہیں کھلا</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>نہیں ہٹایا گیا</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>ہٹا دیا گیا: {name}</translation>
    </message>
    <message>
        <source>Saved comparisons cannot be read</source>
        <translation>محفوظ موازنے پڑھے نہیں جا سکتے</translation>
    </message>
</context>
<context>
    <name>KnownOn</name>
    <message>
        <source>Not shown</source>
        <translation>نہیں دکھایا گیا</translation>
    </message>
    <message>
        <source>The figures are those known on {day}.</source>
        <translation>یہ وہ اعداد ہیں جو {day} تک معلوم تھے۔</translation>
    </message>
    <message>
        <source>All figures of the edition are shown.</source>
        <translation>اشاعت کے تمام اعداد دکھائے جا رہے ہیں۔</translation>
    </message>
</context>
<context>
    <name>KnownOnDialog</name>
    <message>
        <source>As known on a day</source>
        <translation>کسی تاریخ تک معلوم اعداد</translation>
    </message>
    <message>
        <source>Each figure is shown as it had been printed by that day. Figures, events and claims that came later are left out.</source>
        <translation>ہر عدد ویسا دکھایا جاتا ہے جیسا اس تاریخ تک شائع ہو چکا تھا۔ بعد کے اعداد، واقعات اور دعوے شامل نہیں کیے جاتے۔</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;تاریخ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Show &amp;all figures</source>
        <translation>تمام &amp;اعداد دکھائیں</translation>
    </message>
</context>
<context>
    <name>LatestPanel</name>
    <message>
        <source>{due}, overdue</source>
        <translation>{due}، تاریخ گزر چکی</translation>
    </message>
    <message>
        <source>Add figure…</source>
        <translation>عدد شامل کریں…</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>ہدایت نامہ</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>ہدایت نامے میں تلاش</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>فہرست</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>ہدایت نامے کا صفحہ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پیچھے</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>عمل</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدیں</translation>
    </message>
    <message>
        <source>One place</source>
        <translation>ایک جگہ</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n} جگہ</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>نہیں ملا</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge figures</source>
        <translation>اعداد ضم کریں</translation>
    </message>
    <message>
        <source>{mine} and {theirs} differ. Places: {n}. Choose which to keep.</source>
        <translation>{mine} اور {theirs} میں {n} جگہ فرق ہے۔ چنیں کہ کون سا رکھا جائے۔</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>سب &amp;میرے</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>سب ا&amp;ن کے</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>ضم کریں</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>&amp;Copy report</source>
        <translation>رپورٹ &amp;کاپی کریں</translation>
    </message>
</context>
<context>
    <name>MilestoneForm</name>
    <message>
        <source>Add milestone</source>
        <translation>سنگِ میل شامل کریں</translation>
    </message>
    <message>
        <source>2026-04-20, April 2026 or 2026</source>
        <translation>2026-04-20, April 2026 یا 2026</translation>
    </message>
    <message>
        <source>It is &amp;planned and has not happened yet</source>
        <translation>&amp;منصوبہ ہے، ابھی پیش نہیں آیا</translation>
    </message>
    <message>
        <source>&amp;Sector</source>
        <translation>&amp;شعبہ</translation>
    </message>
    <message>
        <source>Date of the &amp;event</source>
        <translation>واقعے کی &amp;تاریخ</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;کیا ہوا</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Add milestone: {name}</source>
        <translation>سنگِ میل شامل کریں: {name}</translation>
    </message>
    <message>
        <source>Enter the date.</source>
        <translation>تاریخ لکھیں۔</translation>
    </message>
    <message>
        <source>Enter what happened.</source>
        <translation>لکھیں کہ کیا ہوا۔</translation>
    </message>
</context>
<context>
    <name>MilestonesPanel</name>
    <message>
        <source>All {n}</source>
        <translation>تمام {n}</translation>
    </message>
</context>
<context>
    <name>Mistakes</name>
    <message>
        <source>Mistake of the program</source>
        <translation>پروگرام کی غلطی</translation>
    </message>
</context>
<context>
    <name>ObservationsPanel</name>
    <message>
        <source>Data table</source>
        <translation>اعداد کا جدول</translation>
    </message>
    <message>
        <source>{n} published values</source>
        <translation>{n} شائع شدہ اعداد</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>قطاریں چھانٹیں</translation>
    </message>
    <message>
        <source>Filter the rows of the data table</source>
        <translation>جدول کی قطاریں چھانٹیں</translation>
    </message>
    <message>
        <source>Copy the rows shown</source>
        <translation>دکھائی گئی قطاریں کاپی کریں</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>چھپائیں</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>دکھائیں</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>اشاریہ</translation>
    </message>
    <message>
        <source>Country, group</source>
        <translation>ملک، گروہ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>اکائی</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>حیثیت</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ماخذ</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Add the chart to the briefing</source>
        <translation>چارٹ بریفنگ میں شامل کریں</translation>
    </message>
    <message>
        <source>Add the claim to the briefing</source>
        <translation>دعویٰ بریفنگ میں شامل کریں</translation>
    </message>
    <message>
        <source>Add the figure to the briefing</source>
        <translation>عدد بریفنگ میں شامل کریں</translation>
    </message>
</context>
<context>
    <name>PackStatus</name>
    <message>
        <source>{n} figures</source>
        <translation>{n} اعداد</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>{n} ماخذ</translation>
    </message>
    <message>
        <source>newest {period}</source>
        <translation>تازہ ترین {period}</translation>
    </message>
    <message>
        <source>{n} of {m} with a release date overdue</source>
        <translation>تاریخِ اشاعت والے {m} میں سے {n} کی تاریخ گزر چکی</translation>
    </message>
    <message>
        <source>Edition {edition} · {origin}</source>
        <translation>اشاعت {edition} · {origin}</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>پروگرام کے ساتھ</translation>
    </message>
    <message>
        <source>opened from a folder or file</source>
        <translation>فولڈر یا فائل سے کھولی گئی</translation>
    </message>
    <message>
        <source>installed; the bundled {edition} is newer</source>
        <translation>انسٹال شدہ؛ پروگرام کے ساتھ آئی {edition} زیادہ نئی ہے</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>انسٹال شدہ</translation>
    </message>
</context>
<context>
    <name>PageLanguageChoice</name>
    <message>
        <source>Language of the page</source>
        <translation>صفحے کی زبان</translation>
    </message>
    <message>
        <source>Page in {language}</source>
        <translation>صفحہ {language} میں</translation>
    </message>
    <message>
        <source>Nastaliq</source>
        <translation>نستعلیق</translation>
    </message>
    <message>
        <source>Set Urdu in the Nastaliq hand</source>
        <translation>اردو نستعلیق خط میں لکھیں</translation>
    </message>
</context>
<context>
    <name>PageStyleForm</name>
    <message>
        <source>Organisation</source>
        <translation>ادارہ</translation>
    </message>
    <message>
        <source>Contact line</source>
        <translation>رابطے کی سطر</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>لوگو</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>نشان</translation>
    </message>
    <message>
        <source>Embargo ends</source>
        <translation>پابندی کب تک</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>چنیں…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>کوئی نہیں</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>لوگو چنیں</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>کوئی لوگو نہیں</translation>
    </message>
    <message>
        <source>09:00, 1 December</source>
        <translation>1 دسمبر، صبح 9 بجے</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودہ</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>اشاعت پر پابندی</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>حصے</translation>
    </message>
    <message>
        <source>Headline figures, sources, edition and fingerprint stand on every page.</source>
        <translation>نمایاں اعداد، ماخذ، اشاعت اور شناختی نشان ہر صفحے پر ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>Logos (*.svg *.png)</source>
        <translation>لوگو (*.svg *.png)</translation>
    </message>
    <message>
        <source>Logo refused</source>
        <translation>لوگو قبول نہیں ہوا</translation>
    </message>
</context>
<context>
    <name>PageStylePanel</name>
    <message>
        <source>Page style</source>
        <translation>صفحے کا انداز</translation>
    </message>
    <message>
        <source>Close the page style</source>
        <translation>صفحے کا انداز بند کریں</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>انداز</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>محفوظ کریں</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>نئے نام سے…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>امپورٹ…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ایکسپورٹ…</translation>
    </message>
    <message>
        <source>No style</source>
        <translation>کوئی انداز نہیں</translation>
    </message>
    <message>
        <source>Save page style</source>
        <translation>صفحے کا انداز محفوظ کریں</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>محفوظ نہیں ہوا</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>ہٹایا نہ جا سکا</translation>
    </message>
    <message>
        <source>Import page style</source>
        <translation>صفحے کا انداز امپورٹ کریں</translation>
    </message>
    <message>
        <source>Page style refused</source>
        <translation>صفحے کا انداز قبول نہیں ہوا</translation>
    </message>
    <message>
        <source>Export page style</source>
        <translation>صفحے کا انداز ایکسپورٹ کریں</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>ایکسپورٹ نہیں ہوا</translation>
    </message>
    <message>
        <source>Page styles</source>
        <translation>صفحے کے انداز</translation>
    </message>
</context>
<context>
    <name>Paperwork</name>
    <message>
        <source>Choose a chart first, then save it.</source>
        <translation>پہلے کوئی چارٹ چنیں، پھر اسے محفوظ کریں۔</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>محفوظ ہو گیا: {name}</translation>
    </message>
    <message>
        <source>One page was sent to the printer.</source>
        <translation>ایک صفحہ پرنٹر کو بھیجا گیا۔</translation>
    </message>
    <message>
        <source>{n} pages were sent to the printer.</source>
        <translation>{n} صفحات پرنٹر کو بھیجے گئے۔</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>پرنٹ نہیں ہوا</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print preview</source>
        <translation>پرنٹ کا پیش منظر</translation>
    </message>
</context>
<context>
    <name>Prose</name>
    <message>
        <source>Copy text</source>
        <translation>متن کاپی کریں</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>سب منتخب کریں</translation>
    </message>
</context>
<context>
    <name>ProseText</name>
    <message>
        <source>Tab goes to the next figure, Enter shows where it comes from.</source>
        <translation>Tab اگلے عدد پر لے جاتا ہے، Enter بتاتا ہے کہ وہ کہاں سے آیا۔</translation>
    </message>
</context>
<context>
    <name>ProvenanceDock</name>
    <message>
        <source>Provenance</source>
        <translation>ماخذ کی تفصیل</translation>
    </message>
    <message>
        <source>Select a figure</source>
        <translation>کوئی عدد منتخب کریں</translation>
    </message>
    <message>
        <source>Click a number, or reach it with Tab and press Enter. Its period, definition, source, arithmetic and rival figures are shown here.</source>
        <translation>کسی عدد پر کلک کریں، یا Tab سے اس تک جا کر Enter دبائیں۔ اس کی مدت، تعریف، ماخذ، حساب اور متبادل اعداد یہاں نظر آئیں گے۔</translation>
    </message>
    <message>
        <source>&amp;Copy with source</source>
        <translation>ماخذ کے ساتھ &amp;کاپی کریں</translation>
    </message>
    <message>
        <source>Open &amp;source…</source>
        <translation>&amp;ماخذ کھولیں…</translation>
    </message>
    <message>
        <source>Shows where this figure comes from.</source>
        <translation>بتاتا ہے کہ یہ عدد کہاں سے آیا۔</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>کھولیں…</translation>
    </message>
    <message>
        <source>Open the source of {value}</source>
        <translation>{value} کا ماخذ کھولیں</translation>
    </message>
</context>
<context>
    <name>Recoverer</name>
    <message>
        <source>pkviewer did not end properly</source>
        <translation>pkviewer ٹھیک طرح بند نہیں ہوا تھا</translation>
    </message>
    <message>
        <source>The last window was cut off. A briefing that was not saved was kept.</source>
        <translation>پچھلی بار پروگرام اچانک بند ہوا۔ غیر محفوظ بریفنگ بچا لی گئی۔</translation>
    </message>
    <message>
        <source>The last window was cut off. The text that was checked was kept.</source>
        <translation>پچھلی ونڈو اچانک بند ہو گئی تھی۔ جانچا گیا متن محفوظ ہے۔</translation>
    </message>
    <message>
        <source>&amp;Open text</source>
        <translation>متن &amp;کھولیں</translation>
    </message>
    <message>
        <source>&amp;Open briefing</source>
        <translation>بریفنگ &amp;کھولیں</translation>
    </message>
    <message>
        <source>It is removed if you do not open it.</source>
        <translation>نہ کھولنے پر یہ ہٹا دی جائے گی۔</translation>
    </message>
    <message>
        <source>The last window was cut off. There was nothing to save.</source>
        <translation>پچھلی بار پروگرام اچانک بند ہوا۔ محفوظ کرنے کو کچھ نہ تھا۔</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <source>All {n}</source>
        <translation>تمام {n}</translation>
    </message>
</context>
<context>
    <name>RemarksPanel</name>
    <message>
        <source>Before you publish</source>
        <translation>اشاعت سے پہلے</translation>
    </message>
    <message>
        <source>Everything fits on the page.</source>
        <translation>سب کچھ صفحے پر سما گیا۔</translation>
    </message>
    <message>
        <source>1 item is omitted for lack of space.</source>
        <translation>جگہ کی کمی سے 1 جز شامل نہیں۔</translation>
    </message>
    <message>
        <source>{n} items are omitted for lack of space.</source>
        <translation>جگہ کی کمی سے {n} اجزا شامل نہیں۔</translation>
    </message>
    <message>
        <source>One remark.</source>
        <translation>ایک بات قابلِ توجہ۔</translation>
    </message>
    <message>
        <source>{n} remarks.</source>
        <translation>{n} باتیں قابلِ توجہ۔</translation>
    </message>
</context>
<context>
    <name>RemarksTab</name>
    <message>
        <source>Preparing the page…</source>
        <translation>صفحہ تیار ہو رہا ہے…</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Edition {edition}</source>
        <translation>اشاعت {edition}</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Reply: {text}</source>
        <translation>جواب: {text}</translation>
    </message>
    <message>
        <source>Return traces the figure, F2 corrects it, Delete sets it aside.</source>
        <translation>Enter سے عدد کا ماخذ کھلتا ہے، F2 سے تصحیح ہوتی ہے، Delete سے عدد الگ ہو جاتا ہے۔</translation>
    </message>
    <message>
        <source>Trace the figure</source>
        <translation>عدد کا ماخذ دیکھیں</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>جواب کاپی کریں</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>تصحیح کریں…</translation>
    </message>
    <message>
        <source>Select the indicator, the country and the period (F2)</source>
        <translation>اشاریہ، ملک اور مدت منتخب کریں (F2)</translation>
    </message>
    <message>
        <source>Remove the correction</source>
        <translation>تصحیح ہٹائیں</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>اس کے بارے میں نہیں</translation>
    </message>
    <message>
        <source>The figure is about nothing in the data pack (Delete)</source>
        <translation>یہ عدد ڈیٹا پیک کی کسی چیز کے بارے میں نہیں (Delete)</translation>
    </message>
</context>
<context>
    <name>ReviewDay</name>
    <message>
        <source>&amp;Date of the text</source>
        <translation>متن کی &amp;تاریخ</translation>
    </message>
    <message>
        <source>The date of the text</source>
        <translation>متن کی تاریخ</translation>
    </message>
    <message>
        <source>“Last year” counts from this day.</source>
        <translation>“پچھلا سال” اسی دن سے گنا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Use {date}, which the text names</source>
        <translation>متن میں دی گئی تاریخ {date} استعمال کریں</translation>
    </message>
    <message>
        <source>The text names this date.</source>
        <translation>متن میں یہی تاریخ دی گئی ہے۔</translation>
    </message>
    <message>
        <source>Set by you.</source>
        <translation>آپ کی مقرر کردہ۔</translation>
    </message>
    <message>
        <source>The text names no date: today is used. Set the day it was published.</source>
        <translation>متن میں کوئی تاریخ نہیں؛ آج کی تاریخ لی گئی ہے۔ اشاعت کا دن مقرر کریں۔</translation>
    </message>
</context>
<context>
    <name>ReviewExport</name>
    <message>
        <source>Export the review</source>
        <translation>جانچ ایکسپورٹ کریں</translation>
    </message>
</context>
<context>
    <name>ReviewLayout</name>
    <message>
        <source>Check text</source>
        <translation>متن کی جانچ</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>کھولیں…</translation>
    </message>
    <message>
        <source>Open a text or a saved review</source>
        <translation>متن یا محفوظ جائزہ کھولیں</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>محفوظ کریں…</translation>
    </message>
    <message>
        <source>Save the text with its date and your corrections</source>
        <translation>متن کو تاریخ اور اپنی تصحیحات کے ساتھ محفوظ کریں</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ایکسپورٹ…</translation>
    </message>
    <message>
        <source>Export the review as PDF, HTML or JSON</source>
        <translation>جائزہ PDF، HTML یا JSON میں برآمد کریں</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>جانچ بند کریں</translation>
    </message>
    <message>
        <source>The text to check</source>
        <translation>جانچ کا متن</translation>
    </message>
    <message>
        <source>Paste or type a text, or drop a file here: plain text, Word, PDF or HTML.</source>
        <translation>متن چسپاں کریں یا لکھیں، یا فائل یہاں چھوڑیں: سادہ متن، Word، PDF یا HTML۔</translation>
    </message>
    <message>
        <source>What the data say</source>
        <translation>ڈیٹا کیا کہتا ہے</translation>
    </message>
    <message>
        <source>Each figure of the text is checked against the data pack, offline. A card says what it was understood as; correct it where the text means something else.</source>
        <translation>متن کا ہر عدد انٹرنیٹ کے بغیر ڈیٹا پیک سے ملایا جاتا ہے۔ کارڈ بتاتا ہے کہ عدد کو کیا سمجھا گیا؛ متن کی مراد کچھ اور ہو تو تصحیح کریں۔</translation>
    </message>
</context>
<context>
    <name>ReviewNotice</name>
    <message>
        <source>Check &amp;again</source>
        <translation>دوبارہ &amp;جانچیں</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>The reply was copied.</source>
        <translation>جواب کاپی ہو گیا۔</translation>
    </message>
    <message>
        <source>{name}, with changes</source>
        <translation>{name}، تبدیلیوں کے ساتھ</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>ایکسپورٹ نہیں ہوا</translation>
    </message>
    <message>
        <source>Exported: {path}</source>
        <translation>برآمد ہوا: {path}</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>نہیں کھلا</translation>
    </message>
    <message>
        <source>Stopped: the text is not checked.</source>
        <translation>روک دیا گیا: متن جانچا نہیں گیا۔</translation>
    </message>
</context>
<context>
    <name>ReviewProgress</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;روکیں</translation>
    </message>
    <message>
        <source>Checking the text: {share}%</source>
        <translation>متن جانچا جا رہا ہے: {share}%</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name} کھولی جا رہی ہے</translation>
    </message>
</context>
<context>
    <name>ReviewRoom</name>
    <message>
        <source>Texts and reviews</source>
        <translation>متن اور جائزے</translation>
    </message>
    <message>
        <source>Open a text or a review</source>
        <translation>متن یا جائزہ کھولیں</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>تمام فائلیں</translation>
    </message>
    <message>
        <source>Review not recovered</source>
        <translation>جائزہ بحال نہیں ہوا</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>جائزہ</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>جائزہ محفوظ کریں</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>جائزے</translation>
    </message>
    <message>
        <source>Save the review?</source>
        <translation>جائزہ محفوظ کریں؟</translation>
    </message>
    <message>
        <source>The checked text has corrections or changes that are not saved.</source>
        <translation>جانچے گئے متن کی تصحیحات یا تبدیلیاں محفوظ نہیں ہیں۔</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>محفوظ نہیں ہوا</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>محفوظ ہوا: {name}</translation>
    </message>
    <message>
        <source>The text that was open stays.</source>
        <translation>جو متن کھلا تھا وہی رہے گا۔</translation>
    </message>
    <message>
        <source>Review refused</source>
        <translation>جائزہ قبول نہیں ہوا</translation>
    </message>
</context>
<context>
    <name>RevisionDialog</name>
    <message>
        <source>Change</source>
        <translation>تبدیلی</translation>
    </message>
    <message>
        <source>What</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>پہلے</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد میں</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>شعبہ</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>کیا بدلتا ہے</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Install data edition</source>
        <translation>ڈیٹا کی اشاعت انسٹال کریں</translation>
    </message>
    <message>
        <source>Install {title}, edition {edition}?</source>
        <translation>{title}، اشاعت {edition} انسٹال کریں؟</translation>
    </message>
    <message>
        <source>Edition {edition} of {day} would take the place of {old} of {old_day}, {origin}.</source>
        <translation>اشاعت {edition} ({day})، {old} ({old_day}) کی جگہ لے گی، {origin}۔</translation>
    </message>
    <message>
        <source>Search the changes</source>
        <translation>تبدیلیوں میں تلاش</translation>
    </message>
    <message>
        <source>Every aspect of the selected change</source>
        <translation>منتخب تبدیلی کا ہر پہلو</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;انسٹال کریں</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>فہرست &amp;کاپی کریں</translation>
    </message>
    <message>
        <source>All</source>
        <translation>تمام</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>اعداد</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>فیصلے</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>اشاریے</translation>
    </message>
    <message>
        <source>This is another data pack: its id is “{id}”, not “{old}”.</source>
        <translation>یہ دوسرا ڈیٹا پیک ہے: اس کی شناخت «{id}» ہے، «{old}» نہیں۔</translation>
    </message>
    <message>
        <source>This edition is older than the one it would take the place of.</source>
        <translation>یہ اشاعت اس سے پرانی ہے جس کی جگہ لے گی۔</translation>
    </message>
    <message>
        <source>It calls itself by the same edition as the present one.</source>
        <translation>اس پر اشاعت کا وہی نام ہے جو موجودہ کا ہے۔</translation>
    </message>
    <message>
        <source>Texts and charts of sectors</source>
        <translation>شعبوں کا متن اور چارٹ</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ماخذ</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>پروگرام</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>سنگِ میل</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>کوئی فرق نہیں۔</translation>
    </message>
    <message>
        <source>{n} added</source>
        <translation>{n} شامل</translation>
    </message>
    <message>
        <source>{n} removed</source>
        <translation>{n} خارج</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} تبدیل</translation>
    </message>
</context>
<context>
    <name>SectionBuilder</name>
    <message>
        <source>Copy the table</source>
        <translation>جدول کاپی کریں</translation>
    </message>
</context>
<context>
    <name>SectorForm</name>
    <message>
        <source>New sector</source>
        <translation>نیا شعبہ</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>عنوا&amp;ن</translation>
    </message>
    <message>
        <source>New sector: {name}</source>
        <translation>نیا شعبہ: {name}</translation>
    </message>
    <message>
        <source>Enter the title.</source>
        <translation>عنوان لکھیں۔</translation>
    </message>
    <message>
        <source>A tab is added. Its page is empty until an indicator and its figures are added.</source>
        <translation>ایک ٹیب شامل ہو گا۔ اشاریہ اور اس کے اعداد شامل ہونے تک اس کا صفحہ خالی رہے گا۔</translation>
    </message>
</context>
<context>
    <name>SectorTabs</name>
    <message>
        <source>Sectors</source>
        <translation>شعبے</translation>
    </message>
</context>
<context>
    <name>SectorTile</name>
    <message>
        <source>Goes to the sector's tab.</source>
        <translation>شعبے کے ٹیب پر لے جاتا ہے۔</translation>
    </message>
</context>
<context>
    <name>SeriesFields</name>
    <message>
        <source>All together</source>
        <translation>سب ملا کر</translation>
    </message>
</context>
<context>
    <name>SeriesPicker</name>
    <message>
        <source>Correct what is meant</source>
        <translation>مراد کی تصحیح</translation>
    </message>
    <message>
        <source>What is “{quote}” about?</source>
        <translation>“{quote}” کس بارے میں ہے؟</translation>
    </message>
    <message>
        <source>Find an indicator, a country or an operator…</source>
        <translation>اشاریہ، ملک یا آپریٹر تلاش کریں…</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>اشاریہ تلاش کریں</translation>
    </message>
    <message>
        <source>What the figure may be about</source>
        <translation>عدد کس بارے میں ہو سکتا ہے</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;مدت</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>یہی &amp;استعمال کریں</translation>
    </message>
    <message>
        <source>As the text says</source>
        <translation>جیسا متن میں ہے</translation>
    </message>
</context>
<context>
    <name>SheetCheck</name>
    <message>
        <source>Check a sheet</source>
        <translation>حقائق نامہ جانچیں</translation>
    </message>
    <message>
        <source>Fact sheets (*.pdf)</source>
        <translation>حقائق نامے (*.pdf)</translation>
    </message>
    <message>
        <source>{name} is being checked.</source>
        <translation>{name} کی جانچ ہو رہی ہے۔</translation>
    </message>
    <message>
        <source>The file cannot be checked</source>
        <translation>فائل کی جانچ نہیں ہو سکتی</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>جانچ نہیں ہوئی</translation>
    </message>
</context>
<context>
    <name>SheetCheckDialog</name>
    <message>
        <source>Check of {name}</source>
        <translation>{name} کی جانچ</translation>
    </message>
    <message>
        <source>The page, with the places that differ</source>
        <translation>صفحہ، مختلف مقامات کی نشان دہی کے ساتھ</translation>
    </message>
    <message>
        <source>Go on with it as a &amp;briefing</source>
        <translation>اسے &amp;بریفنگ بنا کر آگے بڑھیں</translation>
    </message>
    <message>
        <source>What was altered, and what has changed since</source>
        <translation>کیا بدلا گیا، اور تب سے کیا نیا ہے</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>صفحے پر</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>اس کے بارے میں معلومات</translation>
    </message>
    <message>
        <source>Altered: {count}</source>
        <translation>ردوبدل: {count}</translation>
    </message>
    <message>
        <source>Changed since: {count}</source>
        <translation>تب سے تبدیل: {count}</translation>
    </message>
    <message>
        <source>Drawn over, or drawn otherwise</source>
        <translation>اوپر کچھ بنایا گیا، یا مختلف طور پر بنا</translation>
    </message>
    <message>
        <source>As published: {was}</source>
        <translation>شائع شدہ: {was}</translation>
    </message>
</context>
<context>
    <name>SheetSigning</name>
    <message>
        <source>Sign a sheet</source>
        <translation>صفحے پر دستخط</translation>
    </message>
    <message>
        <source>Fact sheets (*.pdf)</source>
        <translation>حقائق نامے (*.pdf)</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>آپ کا سرٹیفکیٹ</translation>
    </message>
    <message>
        <source>Certificates, PKCS #12 (*.p12 *.pfx)</source>
        <translation>سرٹیفکیٹ، PKCS #12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Password of the certificate. It is not kept.</source>
        <translation>سرٹیفکیٹ کا پاس ورڈ۔ اسے محفوظ نہیں کیا جاتا۔</translation>
    </message>
    <message>
        <source>Save the signed sheet</source>
        <translation>دستخط شدہ صفحہ محفوظ کریں</translation>
    </message>
    <message>
        <source>{name} is being signed.</source>
        <translation>{name} پر دستخط ہو رہے ہیں۔</translation>
    </message>
    <message>
        <source>{name} is signed by {signer}.</source>
        <translation>{name} پر {signer} کے دستخط ہو گئے۔</translation>
    </message>
    <message>
        <source>The file cannot be signed</source>
        <translation>فائل پر دستخط نہیں ہو سکتے</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>دستخط نہیں ہوئے</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Page style</source>
        <translation>صفحے کا انداز</translation>
    </message>
    <message>
        <source>Paper: {name}</source>
        <translation>کاغذ: {name}</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>پورا صفحہ</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>صفحے کی چوڑائی</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>اصل سائز</translation>
    </message>
    <message>
        <source>Show what to check before you publish</source>
        <translation>دکھائیں کہ اشاعت سے پہلے کیا دیکھنا ہے</translation>
    </message>
    <message>
        <source>The sheet as it prints</source>
        <translation>حقائق نامہ، پرنٹ کی صورت میں</translation>
    </message>
    <message>
        <source>Preparing the page…</source>
        <translation>صفحہ تیار ہو رہا ہے…</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>کی بورڈ کے شارٹ کٹ</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>صفحے پر</translation>
    </message>
    <message>
        <source>Next figure, previous figure</source>
        <translation>اگلا عدد، پچھلا عدد</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Show where a figure comes from</source>
        <translation>دکھائیں عدد کہاں سے آیا</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Walk through a chart or a table</source>
        <translation>چارٹ یا جدول میں چلیں</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>تیر کی کلیدیں</translation>
    </message>
</context>
<context>
    <name>SignaturePanel</name>
    <message>
        <source>The publisher gave me &amp;these words: trust this key</source>
        <translation>ناشر نے مجھے &amp;یہی الفاظ دیے ہیں: اس کلید پر اعتماد کریں</translation>
    </message>
    <message>
        <source>This pack is not signed: it does not say who answers for it.</source>
        <translation>اس ڈیٹا پیک پر دستخط نہیں: معلوم نہیں کہ اس کا ذمہ دار کون ہے۔</translation>
    </message>
    <message>
        <source>Signed on {day} by {name}, whose key you trust, and unchanged since.</source>
        <translation>{day} کو {name} نے دستخط کیے، جن کی کلید پر آپ کو اعتماد ہے؛ تب سے کوئی تبدیلی نہیں۔</translation>
    </message>
    <message>
        <source>Signed on {day} with a key that you do not know, which calls itself “{name}”; unchanged since. Ask the publisher for the words of their key and compare:</source>
        <translation>{day} کو ایسی کلید سے دستخط ہوئے جسے آپ نہیں جانتے اور جو اپنا نام «{name}» بتاتی ہے؛ تب سے کوئی تبدیلی نہیں۔ ناشر سے ان کی کلید کے الفاظ پوچھیں اور ملائیں:</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Open source</source>
        <translation>ماخذ کھولیں</translation>
    </message>
    <message>
        <source>This address will be opened in your browser, outside pkviewer:</source>
        <translation>یہ پتا pkviewer سے باہر، آپ کے براؤزر میں کھلے گا:</translation>
    </message>
    <message>
        <source>This is no plain web address with https, so it is not opened from here:</source>
        <translation>یہ https کا سادہ پتا نہیں، اس لیے یہاں سے نہیں کھولا جاتا:</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>پورا پتا</translation>
    </message>
    <message>
        <source>Written in plain letters, its host is {host}.</source>
        <translation>سادہ حروف میں اس کی ویب گاہ {host} ہے۔</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>براؤزر میں &amp;کھولیں</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;پتا کاپی کریں</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Press page</source>
        <translation>اخباری صفحہ</translation>
    </message>
    <message>
        <source>Official page</source>
        <translation>سرکاری صفحہ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>رپورٹ</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>ڈیٹا سیٹ</translation>
    </message>
    <message>
        <source>Company page</source>
        <translation>کمپنی کا صفحہ</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>بیان</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فائل</translation>
    </message>
    <message>
        <source>2026-04-20, April 2026 or 2026</source>
        <translation>2026-04-20, April 2026 یا 2026</translation>
    </message>
    <message>
        <source>&amp;Kind of source</source>
        <translation>ماخذ کی &amp;قسم</translation>
    </message>
    <message>
        <source>P&amp;ublisher</source>
        <translation>نا&amp;شر</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>عنوا&amp;ن</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>&amp;پتا</translation>
    </message>
    <message>
        <source>Date pub&amp;lished</source>
        <translation>&amp;تاریخِ اشاعت</translation>
    </message>
    <message>
        <source>&amp;Given by</source>
        <translation>&amp;فراہم کنندہ</translation>
    </message>
    <message>
        <source>Cop&amp;y to keep</source>
        <translation>محفوظ &amp;نقل</translation>
    </message>
    <message>
        <source>Enter the publisher and the title of the source.</source>
        <translation>ماخذ کا ناشر اور عنوان لکھیں۔</translation>
    </message>
    <message>
        <source>Enter who gave it.</source>
        <translation>لکھیں کہ کس نے فراہم کیا۔</translation>
    </message>
    <message>
        <source>Enter the address of the page, beginning with https://.</source>
        <translation>صفحے کا پتا لکھیں، جو https:// سے شروع ہو۔</translation>
    </message>
    <message>
        <source>Enter its date.</source>
        <translation>اس کی تاریخ لکھیں۔</translation>
    </message>
    <message>
        <source>The date is not one that can be read.</source>
        <translation>تاریخ سمجھ میں نہیں آتی۔</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>All {n}</source>
        <translation>تمام {n}</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>کھولیں…</translation>
    </message>
    <message>
        <source>Open source {n}: {title}</source>
        <translation>ماخذ {n} کھولیں: {title}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Check a text</source>
        <translation>متن جانچیں</translation>
    </message>
    <message>
        <source>Paste a text: each of its figures is checked against the data.</source>
        <translation>متن چسپاں کریں: اس کا ہر عدد ڈیٹا سے ملایا جائے گا۔</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>موازنہ</translation>
    </message>
    <message>
        <source>Put indicators, operators or countries side by side.</source>
        <translation>اشاریے، آپریٹر یا ممالک آمنے سامنے رکھیں۔</translation>
    </message>
    <message>
        <source>Make a briefing</source>
        <translation>بریفنگ بنائیں</translation>
    </message>
    <message>
        <source>Choose figures, charts and claims for a page of your own.</source>
        <translation>اپنے صفحے کے لیے اعداد، چارٹ اور دعوے چنیں۔</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>عدد شامل کریں</translation>
    </message>
    <message>
        <source>Enter a new or revised figure, with its source.</source>
        <translation>نیا یا نظرِثانی شدہ عدد اس کے ماخذ کے ساتھ درج کریں۔</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>آغاز</translation>
    </message>
    <message>
        <source>Close the start page</source>
        <translation>ابتدائی صفحہ بند کریں</translation>
    </message>
    <message>
        <source>{title} · edition {edition}, {day}</source>
        <translation>{title} · اشاعت {edition}، {day}</translation>
    </message>
    <message>
        <source>New in this edition</source>
        <translation>اس اشاعت میں نیا</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>تاریخ گزر چکی</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>کسی عدد کی تاریخ نہیں گزری۔</translation>
    </message>
    <message>
        <source>{period}, due {day}</source>
        <translation>{period}، متوقع {day}</translation>
    </message>
    <message>
        <source>Show all {n}…</source>
        <translation>تمام {n} دکھائیں…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>حالیہ فائلیں</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>بریفنگ</translation>
    </message>
    <message>
        <source>Your figures</source>
        <translation>آپ کے اعداد</translation>
    </message>
    <message>
        <source>Checked text</source>
        <translation>جانچا گیا متن</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>موازنہ</translation>
    </message>
    <message>
        <source>Briefings and figures of your own that you open or save appear here.</source>
        <translation>آپ جو بریفنگ یا اپنے اعداد کھولیں یا محفوظ کریں وہ یہاں نظر آئیں گے۔</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Your figures</source>
        <translation>آپ کے اعداد</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>اقدامات</translation>
    </message>
    <message>
        <source>&amp;Remove what the edition now holds</source>
        <translation>جو اب اشاعت میں ہے وہ &amp;ہٹائیں</translation>
    </message>
    <message>
        <source>&amp;Show these figures on pages</source>
        <translation>یہ اعداد صفحات پر &amp;دکھائیں</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;کالعدم کریں</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;دوبارہ کریں</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>محفوظ نہیں ہوا</translation>
    </message>
    <message>
        <source>No figures of your own are open.</source>
        <translation>آپ کے کوئی اعداد کھلے نہیں ہیں۔</translation>
    </message>
    <message>
        <source> – undone</source>
        <translation> – کالعدم</translation>
    </message>
    <message>
        <source>the edition, or a file above, has it already</source>
        <translation>اشاعت یا اوپر کی فائل میں یہ پہلے سے موجود ہے</translation>
    </message>
    <message>
        <source>the edition, or a file above, has another figure</source>
        <translation>اشاعت یا اوپر کی فائل میں دوسرا عدد ہے</translation>
    </message>
    <message>
        <source>it no longer has a place</source>
        <translation>اس کی اب کوئی جگہ نہیں</translation>
    </message>
    <message>
        <source>Not shown: {name}: {reason} ({detail})</source>
        <translation>نہیں دکھایا گیا: {name}: {reason} ({detail})</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Copy the table</source>
        <translation>جدول کاپی کریں</translation>
    </message>
</context>
<context>
    <name>UnitFields</name>
    <message>
        <source>A new unit…</source>
        <translation>نئی اکائی…</translation>
    </message>
    <message>
        <source>A number of things or persons</source>
        <translation>چیزوں یا افراد کی تعداد</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>A physical quantity</source>
        <translation>طبعی مقدار</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>فیصد</translation>
    </message>
    <message>
        <source>Points of an index</source>
        <translation>انڈیکس کے پوائنٹ</translation>
    </message>
    <message>
        <source>A ratio</source>
        <translation>تناسب</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>اکائیاں</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>ہزار</translation>
    </message>
    <message>
        <source>Millions</source>
        <translation>ملین</translation>
    </message>
    <message>
        <source>Billions</source>
        <translation>ارب</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>ا&amp;کائی</translation>
    </message>
    <message>
        <source>The unit is</source>
        <translation>اکائی کی قسم</translation>
    </message>
    <message>
        <source>Word or sign</source>
        <translation>لفظ یا علامت</translation>
    </message>
    <message>
        <source>Currency, as USD</source>
        <translation>کرنسی، جیسے USD</translation>
    </message>
    <message>
        <source>Figures are in</source>
        <translation>اعداد کا پیمانہ</translation>
    </message>
    <message>
        <source>Decimals shown</source>
        <translation>دکھائے جانے والے اعشاریے</translation>
    </message>
    <message>
        <source>Enter the word or the sign of the unit.</source>
        <translation>اکائی کا لفظ یا علامت لکھیں۔</translation>
    </message>
    <message>
        <source>Enter the code of the currency, three letters.</source>
        <translation>کرنسی کا تین حرفی کوڈ لکھیں۔</translation>
    </message>
</context>
<context>
    <name>ViewControls</name>
    <message>
        <source>Show as</source>
        <translation>صورت</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>اکائیاں</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>بنیاد</translation>
    </message>
    <message>
        <source>Period that is 100</source>
        <translation>وہ مدت جو 100 ہے</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>درجہ بندی</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Period that is ranked</source>
        <translation>درجہ بندی کی مدت</translation>
    </message>
    <message>
        <source>From</source>
        <translation>سے</translation>
    </message>
    <message>
        <source>First period</source>
        <translation>پہلی مدت</translation>
    </message>
    <message>
        <source>to</source>
        <translation>تک</translation>
    </message>
    <message>
        <source>Last period</source>
        <translation>آخری مدت</translation>
    </message>
    <message>
        <source>Compare two periods</source>
        <translation>دو مدتوں کا موازنہ</translation>
    </message>
    <message>
        <source>Earlier period</source>
        <translation>پہلی مدت</translation>
    </message>
    <message>
        <source>and</source>
        <translation>اور</translation>
    </message>
    <message>
        <source>Later period</source>
        <translation>بعد کی مدت</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>لوگارتھمی پیمانہ</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>لکیریں</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>ستون</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>درجہ بندی</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>جیسا شائع ہوا</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>اشاریہ</translation>
    </message>
    <message>
        <source>Separate panels</source>
        <translation>الگ الگ خاکے</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>خوش آمدید</translation>
    </message>
    <message>
        <source>pkviewer shows Pakistan’s digital economy, one tab for each sector, without a network connection. Every number leads to the page it was published on, and rival figures stand beside it. For each sector there is one printed page on which you can defend every number.</source>
        <translation>pkviewer پاکستان کی ڈیجیٹل معیشت دکھاتا ہے: ہر شعبے کا ایک ٹیب، نیٹ ورک کے بغیر۔ ہر عدد اس صفحے تک لے جاتا ہے جہاں وہ شائع ہوا، اور متبادل اعداد ساتھ درج ہیں۔ ہر شعبے کا ایک صفحہ پرنٹ ہوتا ہے جس کے ہر عدد کا ثبوت موجود ہے۔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بند کریں</translation>
    </message>
    <message>
        <source>Open the &amp;manual</source>
        <translation>&amp;ہدایت نامہ کھولیں</translation>
    </message>
    <message>
        <source>&amp;Start reading</source>
        <translation>&amp;پڑھنا شروع کریں</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>Withdraw figure</source>
        <translation>عدد واپس لیں</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>ا&amp;شاریہ</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;ملک</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;مدت</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;وجہ</translation>
    </message>
    <message>
        <source>Withdraw {name}, {period}</source>
        <translation>واپس: {name}، {period}</translation>
    </message>
    <message>
        <source>Enter the period.</source>
        <translation>مدت لکھیں۔</translation>
    </message>
    <message>
        <source>There is no figure for this period.</source>
        <translation>اس مدت کا کوئی عدد نہیں۔</translation>
    </message>
    <message>
        <source>Enter the reason.</source>
        <translation>وجہ لکھیں۔</translation>
    </message>
    <message>
        <source>{period}: {value} is no longer shown</source>
        <translation>{period}: {value} اب نہیں دکھایا جائے گا</translation>
    </message>
</context>
<context>
    <name>_EmptyPage</name>
    <message>
        <source>This data pack has no sectors</source>
        <translation>اس ڈیٹا پیک میں کوئی شعبہ نہیں</translation>
    </message>
    <message>
        <source>Open another one with File ▸ Open data pack…</source>
        <translation>«فائل ▸ ڈیٹا پیک کھولیں…» سے دوسرا کھولیں</translation>
    </message>
</context>
<context>
    <name>_SheetChoice</name>
    <message>
        <source>Sheets</source>
        <translation>حقائق نامے</translation>
    </message>
    <message>
        <source>All {n} sheets</source>
        <translation>تمام {n} حقائق نامے</translation>
    </message>
    <message>
        <source>This sheet: {title}</source>
        <translation>یہ حقائق نامہ: {title}</translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation>{n} dpi</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>کیا پرنٹ کرنا ہے</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>ریزولوشن</translation>
    </message>
</context>
</TS>
