<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutSettings</name>
    <message>
        <source>Onebit %1</source>
        <translation>Onebit %1</translation>
    </message>
    <message>
        <source>Private chat with 1-bit and ternary language models, on this computer alone.</source>
        <translation>محادثة خاصة مع نماذج لغوية أحادية البت وثلاثية، على هذا الحاسوب وحده.</translation>
    </message>
    <message numerus="yes">
        <source>Computes with %1 on %2, %n thread(s).</source>
        <translation>
            <numerusform>يحسب باستخدام %1 على %2، بلا خيوط معالجة.</numerusform>
            <numerusform>يحسب باستخدام %1 على %2، بخيط معالجة واحد.</numerusform>
            <numerusform>يحسب باستخدام %1 على %2، بخيطي معالجة.</numerusform>
            <numerusform>يحسب باستخدام %1 على %2، بعدد %n خيوط معالجة.</numerusform>
            <numerusform>يحسب باستخدام %1 على %2، بعدد %n خيط معالجة.</numerusform>
            <numerusform>يحسب باستخدام %1 على %2، بعدد %n خيط معالجة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>تقارير الأعطال</translation>
    </message>
    <message numerus="yes">
        <source>%n on this computer; none was sent</source>
        <translation>
            <numerusform>لا شيء على هذا الحاسوب؛ لم يُرسل شيء</numerusform>
            <numerusform>واحد على هذا الحاسوب؛ لم يُرسل</numerusform>
            <numerusform>اثنان على هذا الحاسوب؛ لم يُرسلا</numerusform>
            <numerusform>%n على هذا الحاسوب؛ لم يُرسل أي منها</numerusform>
            <numerusform>%n على هذا الحاسوب؛ لم يُرسل أي منها</numerusform>
            <numerusform>%n على هذا الحاسوب؛ لم يُرسل أي منها</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show the crash reports</source>
        <translation>عرض تقارير الأعطال</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete the crash reports</source>
        <translation>حذف تقارير الأعطال</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>ابحث عن محادثة أو نموذج أو أمر</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>إعادة تسمية المحادثة</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>حذف المحادثة</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>البحث في كل المحادثات</translation>
    </message>
    <message>
        <source>Pin or unpin chat</source>
        <translation>تثبيت المحادثة أو إلغاء تثبيتها</translation>
    </message>
    <message>
        <source>Try the last reply again</source>
        <translation>إعادة محاولة الرد الأخير</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>إرفاق ملفات نصية</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>تصدير المحادثة</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>تصدير كل المحادثات</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>إضافة ملف نموذج</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>إعدادات التوليد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>إظهار الشريط الجانبي أو إخفاؤه</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>الحجم الفعلي</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>حول Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>إنهاء Onebit</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>إرسال الرسالة</translation>
    </message>
    <message>
        <source>Start a new line</source>
        <translation>بدء سطر جديد</translation>
    </message>
    <message>
        <source>Bring back the last question, in an empty composer</source>
        <translation>استرجاع السؤال الأخير، في مربع كتابة فارغ</translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <translation>إيقاف الرد</translation>
    </message>
    <message>
        <source>Rename the chat in the list</source>
        <translation>إعادة تسمية المحادثة في القائمة</translation>
    </message>
    <message>
        <source>Delete the chat in the list</source>
        <translation>حذف المحادثة في القائمة</translation>
    </message>
    <message>
        <source>Pin the chat in the list</source>
        <translation>تثبيت المحادثة في القائمة</translation>
    </message>
    <message>
        <source>Move the chat in the list to a folder</source>
        <translation>نقل المحادثة في القائمة إلى مجلد</translation>
    </message>
    <message>
        <source>Other versions of the message</source>
        <translation>النسخ الأخرى من الرسالة</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>البحث في النماذج</translation>
    </message>
    <message>
        <source>Ask two models</source>
        <translation>سؤال نموذجين</translation>
    </message>
    <message>
        <source>Use the first model of the list, the second with Ctrl+2, up to the ninth</source>
        <translation>استخدام النموذج الأول في القائمة، والثاني بـ Ctrl+2، وحتى التاسع</translation>
    </message>
    <message>
        <source>Get a model from a link</source>
        <translation>جلب نموذج من رابط</translation>
    </message>
</context>
<context>
    <name>AddFolderDialog</name>
    <message>
        <source>Add a folder of models</source>
        <translation>إضافة مجلد نماذج</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model file</source>
        <translation>إضافة ملف نموذج</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>ملفات النماذج (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Black and white, and every edge drawn</source>
        <translation>أبيض وأسود، مع رسم كل حافة</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>تقليل الحركة</translation>
    </message>
    <message>
        <source>Nothing fades or slides</source>
        <translation>لا شيء يتلاشى أو ينزلق</translation>
    </message>
    <message>
        <source>Interface scale</source>
        <translation>مقياس الواجهة</translation>
    </message>
    <message>
        <source>Also Ctrl +, Ctrl - and Ctrl 0</source>
        <translation>وكذلك Ctrl +‎ وCtrl -‎ وCtrl 0</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
</context>
<context>
    <name>BlockPart</name>
    <message>
        <source>level %1</source>
        <translation>المستوى %1</translation>
    </message>
</context>
<context>
    <name>CatalogueFileDialog</name>
    <message>
        <source>Add a catalogue file</source>
        <translation>إضافة ملف فهرس</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>الفهارس (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>CatalogueGroup</name>
    <message>
        <source>Catalogue</source>
        <translation>الفهرس</translation>
    </message>
    <message>
        <source>Look for a newer one</source>
        <translation>البحث عن فهرس أحدث</translation>
    </message>
    <message>
        <source>Set an address and what proves it first</source>
        <translation>عيّن أولًا عنوانًا ووسيلة للتحقق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>جارٍ سؤال الخادم</translation>
    </message>
    <message>
        <source>Newer ones are at</source>
        <translation>مصدر الفهارس الأحدث</translation>
    </message>
    <message>
        <source>Asked only when you press the button</source>
        <translation>لا يُسأل إلا عندما تضغط الزر</translation>
    </message>
    <message>
        <source>Address of a catalogue</source>
        <translation>عنوان فهرس</translation>
    </message>
    <message>
        <source>Address of newer catalogues</source>
        <translation>عنوان الفهارس الأحدث</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>وسيلة التحقق</translation>
    </message>
    <message>
        <source>The SHA-256 of that one file</source>
        <translation>قيمة SHA-256 لذلك الملف وحده</translation>
    </message>
    <message>
        <source>The public Ed25519 key of whoever signs it, as its maker gives it out</source>
        <translation>مفتاح Ed25519 العام لمن يوقّعه، كما ينشره صانعه</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>64 digits</source>
        <translation>64 خانة</translation>
    </message>
    <message>
        <source>Paste the public key</source>
        <translation>الصق المفتاح العام</translation>
    </message>
    <message>
        <source>SHA-256 of the catalogue</source>
        <translation>قيمة SHA-256 للفهرس</translation>
    </message>
    <message>
        <source>Public key of the catalogue&apos;s maker</source>
        <translation>المفتاح العام لصانع الفهرس</translation>
    </message>
    <message>
        <source>Models of your own</source>
        <translation>نماذجك الخاصة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove your own models from the catalogue</source>
        <translation>إزالة نماذجك الخاصة من الفهرس</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Bring your own models back into the catalogue</source>
        <translation>إعادة نماذجك الخاصة إلى الفهرس</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>إضافة ملف</translation>
    </message>
    <message>
        <source>Add a catalogue file</source>
        <translation>إضافة ملف فهرس</translation>
    </message>
</context>
<context>
    <name>CatalogueOrder</name>
    <message>
        <source>Best fit first</source>
        <translation>الأنسب أولًا</translation>
    </message>
    <message>
        <source>Fastest first</source>
        <translation>الأسرع أولًا</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>الأصغر أولًا</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
</context>
<context>
    <name>CatalogueRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
</context>
<context>
    <name>ChatFileDialogs</name>
    <message>
        <source>Attach text files</source>
        <translation>إرفاق ملفات نصية</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>استيراد محادثات</translation>
    </message>
    <message>
        <source>Chats (*.json *.chat)</source>
        <translation>المحادثات (*.json *.chat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>تصدير كل المحادثات</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>تصدير المحادثة</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة ويب (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Everything, for Onebit (*.json)</source>
        <translation>كل شيء، لأجل Onebit (*.json)</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>إظهار الشريط الجانبي</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>إعدادات التوليد</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Jump to the end</source>
        <translation>الانتقال إلى النهاية</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%1, folder, %n chat(s)</source>
        <translation>
            <numerusform>%1، مجلد، بلا محادثات</numerusform>
            <numerusform>%1، مجلد، محادثة واحدة</numerusform>
            <numerusform>%1، مجلد، محادثتان</numerusform>
            <numerusform>%1، مجلد، %n محادثات</numerusform>
            <numerusform>%1، مجلد، %n محادثة</numerusform>
            <numerusform>%1، مجلد، %n محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1، مسودة</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Rename or delete</source>
        <translation>إعادة التسمية أو الحذف</translation>
    </message>
    <message>
        <source>Rename, move or delete</source>
        <translation>إعادة التسمية أو النقل أو الحذف</translation>
    </message>
</context>
<context>
    <name>ChatRowMenu</name>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>نقل إلى مجلد</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CodeBar</name>
    <message>
        <source>Code</source>
        <translation>الشيفرة</translation>
    </message>
    <message>
        <source>Unwrap</source>
        <extracomment>Breaks long lines of code, or lets them run on.</extracomment>
        <translation>إلغاء الالتفاف</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>التفاف الأسطر</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Code</source>
        <extracomment>%1 is a programming language.</extracomment>
        <translation>الشيفرة</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>الشيفرة، %1</translation>
    </message>
    <message>
        <source>Wide table or formula</source>
        <translation>جدول عريض أو معادلة</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>ابحث عن محادثة أو نموذج أو أمر</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>لا شيء بهذا الاسم</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Ask two models</source>
        <translation>سؤال نموذجين</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>اكتب السؤال أولًا.</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>اسأل كليهما</translation>
    </message>
    <message>
        <source>%1 answers first, then the one you choose. Both replies stay in the chat.</source>
        <translation>يجيب %1 أولًا، ثم النموذج الذي تختاره. يبقى الردّان في المحادثة.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>اسأل ما تشاء</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>إرفاق ملفات نصية</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Esc للإيقاف</translation>
    </message>
    <message>
        <source>Enter to send</source>
        <translation>Enter للإرسال</translation>
    </message>
</context>
<context>
    <name>ContentView</name>
    <message>
        <source>Picture not loaded, because it is not on this computer: %1</source>
        <extracomment>%1 is a description or an address.</extracomment>
        <translation>لم تُحمّل الصورة لأنها ليست على هذا الحاسوب: %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown: %1</source>
        <translation>لا يمكن عرض هذه الصورة: %1</translation>
    </message>
</context>
<context>
    <name>ContextLine</name>
    <message>
        <source>%1 no longer sees what is above</source>
        <translation>لم يعد %1 يرى ما في الأعلى</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>%1% of context used</source>
        <translation>استُخدم %1% من السياق</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Context full</source>
        <translation>السياق ممتلئ</translation>
    </message>
    <message>
        <source>%1% of context</source>
        <translation>%1% من السياق</translation>
    </message>
    <message>
        <source>%1% of context used, about %2% with what you write</source>
        <translation>استُخدم %1% من السياق، ونحو %2% مع ما تكتبه</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>This chat is longer than %1 can read.</source>
        <translation>هذه المحادثة أطول مما يستطيع %1 قراءته.</translation>
    </message>
    <message>
        <source>This chat is nearly as long as %1 can read.</source>
        <translation>هذه المحادثة تقارب أقصى ما يستطيع %1 قراءته.</translation>
    </message>
    <message>
        <source>Its start is being summarised.</source>
        <translation>يجري تلخيص بدايتها.</translation>
    </message>
    <message>
        <source>Its start is summarised before your next message.</source>
        <translation>تُلخّص بدايتها قبل رسالتك التالية.</translation>
    </message>
    <message>
        <source>Choose how to go on.</source>
        <translation>اختر كيف تتابع.</translation>
    </message>
    <message>
        <source>The oldest messages are left out; a line shows where.</source>
        <translation>تُترك أقدم الرسائل، ويبيّن خط موضع ذلك.</translation>
    </message>
    <message>
        <source>Soon the oldest messages are left out; a line will show where.</source>
        <translation>قريبًا تُترك أقدم الرسائل، وسيبيّن خط موضع ذلك.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>تلخيص البداية</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>ترك الأقدم</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Crash reports</source>
        <translation>تقارير الأعطال</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>These lines are on this computer alone. Whoever mends Onebit can tell from them where it was; there is no word of your chats in them.</source>
        <translation>هذه الأسطر على هذا الحاسوب وحده. يستطيع من يصلح Onebit أن يعرف منها موضع العطل؛ وليس فيها كلمة واحدة من محادثاتك.</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Pinned</source>
        <translation>المثبّتة</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>الأقدم</translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message>
        <source>Empty the trash?</source>
        <translation>إفراغ سلة المهملات؟</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>حذف نهائي؟</translation>
    </message>
    <message>
        <source>Everything in the trash is erased. This cannot be undone.</source>
        <translation>يُمحى كل ما في سلة المهملات. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>%1 is erased. This cannot be undone.</source>
        <translation>يُمحى %1. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>حذف نهائي</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The server is busy. Try again in a while.</source>
        <translation>الخادم مشغول. حاول مجددًا بعد قليل.</translation>
    </message>
    <message>
        <source>There is no such file on the server. Check the address.</source>
        <translation>لا يوجد ملف كهذا على الخادم. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The server asks who you are. Accept the model&apos;s licence on its page, then set an access token in the settings.</source>
        <translation>يسأل الخادم عن هويتك. اقبل رخصة النموذج في صفحته، ثم عيّن رمز وصول في الإعدادات.</translation>
    </message>
    <message>
        <source>The server does not give this file. Check the address.</source>
        <translation>لا يقدّم الخادم هذا الملف. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The connection broke. Try again.</source>
        <translation>انقطع الاتصال. حاول مجددًا.</translation>
    </message>
    <message>
        <source>The file on the server has changed. It is fetched from the beginning.</source>
        <translation>تغيّر الملف على الخادم. يُنزّل من البداية.</translation>
    </message>
    <message>
        <source>The server has another file than the one that is meant. Nothing of it was kept. Look for a newer version of the model.</source>
        <translation>لدى الخادم ملف غير الملف المقصود. لم يُحفظ منه شيء. ابحث عن إصدار أحدث من النموذج.</translation>
    </message>
    <message>
        <source>The file arrived damaged. It was not installed. Try again, or use another address.</source>
        <translation>وصل الملف تالفًا ولم يُثبّت. حاول مجددًا أو استخدم عنوانًا آخر.</translation>
    </message>
    <message>
        <source>The disk has no room for this model. Make room, then go on.</source>
        <translation>لا متسع على القرص لهذا النموذج. أخلِ مساحة ثم تابع.</translation>
    </message>
    <message>
        <source>The folder of models cannot be written. Make it writable or choose another folder.</source>
        <translation>لا يمكن الكتابة في مجلد النماذج. اسمح بالكتابة فيه أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A model with this file name is there already. Remove it first.</source>
        <translation>يوجد نموذج بهذا الاسم بالفعل. أزله أولًا.</translation>
    </message>
    <message>
        <source>Another Onebit is fetching this model. Wait for it, or end it.</source>
        <translation>هناك Onebit آخر ينزّل هذا النموذج. انتظره أو أنهِه.</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>في انتظار دوره</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Will try again</source>
        <translation>ستُعاد المحاولة</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>جارٍ التحقق</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>اكتمل</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 غ.ب</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 ك.ب</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 بايت</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of how much has arrived: &quot;1.2 GB of 1.8 GB&quot;</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/ث</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>There is no such model file in this repository. Look for a repository whose name ends in GGUF.</source>
        <translation>لا يوجد ملف نموذج كهذا في هذا المستودع. ابحث عن مستودع ينتهي اسمه بـ GGUF.</translation>
    </message>
    <message>
        <source>There is no such repository, or it is not open to everybody. Check its name; if that is right, set an access token in the settings.</source>
        <translation>لا يوجد هذا المستودع، أو أنه غير متاح للجميع. تحقق من اسمه؛ فإن كان صحيحًا فأدخل رمز وصول في الإعدادات.</translation>
    </message>
    <message>
        <source>This model was not made for few bits: converting it would spoil its answers. Look for a repository of it whose name ends in GGUF.</source>
        <translation>لم يُصنع هذا النموذج لعدد قليل من البتات: تحويله سيفسد إجاباته. ابحث عن مستودع له ينتهي اسمه بـ GGUF.</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>جارٍ التحويل</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>a share of a whole: &quot;42%&quot;</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>DownloadSection</name>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
</context>
<context>
    <name>DropModels</name>
    <message>
        <source>Drop model files or folders here</source>
        <translation>أفلت ملفات النماذج أو المجلدات هنا</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>What can you do?</source>
        <translation>ماذا تستطيع أن تفعل؟</translation>
    </message>
    <message>
        <source>What is a 1-bit model?</source>
        <translation>ما النموذج أحادي البت؟</translation>
    </message>
    <message>
        <source>Tell me a short story</source>
        <translation>احكِ لي قصة قصيرة</translation>
    </message>
    <message>
        <source>Hello, how are you?</source>
        <translation>مرحبًا، كيف حالك؟</translation>
    </message>
    <message>
        <source>Hello.</source>
        <translation>مرحبًا.</translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Onebit chats with 1-bit and ternary models in GGUF files.</source>
        <translation>لا يوجد نموذج على هذا الحاسوب بعد. يحادث Onebit النماذج أحادية البت والثلاثية في ملفات GGUF.</translation>
    </message>
    <message>
        <source>%1 answers here. It runs on this computer alone: there is no account, and what you write stays here.</source>
        <translation>يجيب %1 هنا. يعمل على هذا الحاسوب وحده: لا حساب، وما تكتبه يبقى هنا.</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>إضافة ملف نموذج</translation>
    </message>
    <message>
        <source>I am the model that comes with Onebit: a very small one, with 1-bit weights and %1 in all, so I know little. I run on this computer alone: there is no account, and what you write stays here. Ask me something easy, or start with one of these.</source>
        <translation>أنا النموذج الذي يأتي مع Onebit: نموذج صغير جدًا بأوزان من بت واحد وحجمه الكلي %1، ولذلك أعرف القليل. أعمل على هذا الحاسوب وحده: لا يوجد حساب، وما تكتبه يبقى هنا. اسألني شيئًا سهلًا، أو ابدأ بأحد هذه.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no such file</source>
        <translation>لا يوجد ملف كهذا</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation>تحقق من اسمه ومجلده.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>لا يمكن قراءة هذا الملف</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>تأكد من أنه ملف وأن لك حق قراءته.</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>هذا الملف فارغ</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>نزّله مجددًا.</translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation>هذا ليس ملف نموذج</translation>
    </message>
    <message>
        <source>Onebit reads GGUF files; their names end in .gguf. Choose another file or download it again.</source>
        <translation>يقرأ Onebit ملفات GGUF، وتنتهي أسماؤها بـ ‎.gguf. اختر ملفًا آخر أو نزّله مجددًا.</translation>
    </message>
    <message>
        <source>This model file has a version that Onebit does not read</source>
        <translation>لملف النموذج هذا إصدار لا يقرؤه Onebit</translation>
    </message>
    <message>
        <source>Choose a file of GGUF version 2 or 3.</source>
        <translation>اختر ملف GGUF بالإصدار 2 أو 3.</translation>
    </message>
    <message>
        <source>This model file is not complete</source>
        <translation>ملف النموذج هذا غير مكتمل</translation>
    </message>
    <message>
        <source>This model file is damaged</source>
        <translation>ملف النموذج هذا تالف</translation>
    </message>
    <message>
        <source>Download it again, or choose another file.</source>
        <translation>نزّله مجددًا أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>Onebit does not know this model&apos;s architecture</source>
        <translation>لا يعرف Onebit بنية هذا النموذج</translation>
    </message>
    <message>
        <source>Choose a model of the families Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit.</source>
        <translation>اختر نموذجًا من عائلات Bonsai أو BitNet أو BitCPM أو Falcon-E أو Falcon3 1.58-bit أو Onebit.</translation>
    </message>
    <message>
        <source>Onebit does not know how this model stores its weights</source>
        <translation>لا يعرف Onebit كيف يخزّن هذا النموذج أوزانه</translation>
    </message>
    <message>
        <source>Choose a file in a format that Onebit reads.</source>
        <translation>اختر ملفًا بصيغة يقرؤها Onebit.</translation>
    </message>
    <message>
        <source>A part of this model is missing</source>
        <translation>جزء من هذا النموذج مفقود</translation>
    </message>
    <message>
        <source>Download the file again, or choose one that holds a whole model.</source>
        <translation>نزّل الملف مجددًا أو اختر ملفًا يضم نموذجًا كاملًا.</translation>
    </message>
    <message>
        <source>A part of this model has the wrong shape</source>
        <translation>لجزء من هذا النموذج شكل خاطئ</translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <translation>نزّل الملف مجددًا أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>This model file does not say how to run it</source>
        <translation>لا يذكر ملف النموذج هذا كيفية تشغيله</translation>
    </message>
    <message>
        <source>Download it again, or choose another one.</source>
        <translation>نزّله مجددًا أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>Onebit does not know how this model splits text</source>
        <translation>لا يعرف Onebit كيف يجزّئ هذا النموذج النص</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>This needs more memory than is free</source>
        <translation>يحتاج هذا إلى ذاكرة أكبر من المتاحة</translation>
    </message>
    <message>
        <source>Close other programs, set a shorter context or choose a smaller model.</source>
        <translation>أغلق برامج أخرى، أو عيّن سياقًا أقصر، أو اختر نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>This text is not valid UTF-8</source>
        <translation>هذا النص ليس UTF-8 صالحًا</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>احفظه بترميز UTF-8 وحاول مجددًا.</translation>
    </message>
    <message>
        <source>This chat is longer than the model can read</source>
        <translation>هذه المحادثة أطول مما يستطيع النموذج قراءته</translation>
    </message>
    <message>
        <source>Start a new chat, shorten the message or set a longer context.</source>
        <translation>ابدأ محادثة جديدة، أو قصّر الرسالة، أو عيّن سياقًا أطول.</translation>
    </message>
    <message>
        <source>This token is not in the model&apos;s vocabulary</source>
        <translation>هذا الرمز ليس في مفردات النموذج</translation>
    </message>
    <message>
        <source>Use ids from 0 to one less than the vocabulary&apos;s size.</source>
        <translation>استخدم معرّفات من 0 إلى حجم المفردات ناقص واحد.</translation>
    </message>
    <message>
        <source>This value is not allowed</source>
        <translation>هذه القيمة غير مسموح بها</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>غيّرها وحاول مجددًا.</translation>
    </message>
    <message>
        <source>The model computed numbers that mean nothing</source>
        <translation>حسب النموذج أرقامًا لا معنى لها</translation>
    </message>
    <message>
        <source>Its file is probably damaged: download it again, or choose another model.</source>
        <translation>ملفه تالف على الأرجح: نزّله مجددًا أو اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>This file cannot be written</source>
        <translation>لا يمكن كتابة هذا الملف</translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there and that the disk has room.</source>
        <translation>تأكد من وجود مجلده، ومن حقك في الكتابة فيه، ومن وجود متسع على القرص.</translation>
    </message>
    <message>
        <source>A folder of original model files has to be converted first</source>
        <translation>يجب أولًا تحويل مجلد ملفات النموذج الأصلية</translation>
    </message>
    <message>
        <source>Run this command, then open the file that it writes.</source>
        <translation>شغّل هذا الأمر، ثم افتح الملف الذي يكتبه.</translation>
    </message>
    <message>
        <source>The model stopped working</source>
        <translation>توقف النموذج عن العمل</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, choose another model.</source>
        <translation>حاول مجددًا؛ وإن تكرر ذلك فاختر نموذجًا آخر.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>التفكير</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Chat moved to trash</source>
        <translation>نُقلت المحادثة إلى سلة المهملات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 moved to trash</source>
        <translation>نُقل %1 إلى سلة المهملات</translation>
    </message>
    <message>
        <source>Folder deleted, its chats are kept</source>
        <translation>حُذف المجلد وبقيت محادثاته</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>حُذف %1</translation>
    </message>
    <message>
        <source>Message moved to trash</source>
        <translation>نُقلت الرسالة إلى سلة المهملات</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 جاهز</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>%1 B</source>
        <translation>%1 بايت</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 ك.ب</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>File %1, %2</source>
        <translation>الملف %1، %2</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>إنهاء البحث</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>FirstRunCard</name>
    <message>
        <source>%1 answers far better, and it fits this computer</source>
        <translation>إجابات %1 أفضل بكثير، وهو يناسب هذا الحاسوب</translation>
    </message>
    <message>
        <source>%1 answers far better</source>
        <translation>إجابات %1 أفضل بكثير</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>متوقعة هنا</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>ذاكرة مطلوبة</translation>
    </message>
    <message>
        <source>memory, of %1 free</source>
        <translation>ذاكرة، من %1 متاحة</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>للتنزيل</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>تنزيل %1</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>عرض كل النماذج</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 جاهز</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>محادثة مع %1</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>اسم المجلد</translation>
    </message>
</context>
<context>
    <name>GenerationDialog</name>
    <message>
        <source>Generation</source>
        <extracomment>The title of the dialog with the settings of how replies are generated.</extracomment>
        <translation>التوليد</translation>
    </message>
    <message>
        <source>Applies from the next reply</source>
        <translation>يسري من الرد التالي</translation>
    </message>
    <message>
        <source>Reset this chat to %1</source>
        <translation>إعادة ضبط هذه المحادثة إلى %1</translation>
    </message>
    <message>
        <source>Reset %1 to all models</source>
        <translation>إعادة ضبط %1 إلى كل النماذج</translation>
    </message>
    <message>
        <source>Reset all models</source>
        <translation>إعادة ضبط كل النماذج</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>البحث عن إعداد</translation>
    </message>
    <message>
        <source>Change for</source>
        <extracomment>Followed by the choices: this chat, a model&apos;s name, all models.</extracomment>
        <translation>التغيير لأجل</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>هذه المحادثة</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>كل النماذج</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Preset %1 deleted</source>
        <translation>حُذف الإعداد المسبق %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة ضبط</translation>
    </message>
</context>
<context>
    <name>GenerationSettings</name>
    <message>
        <source>System prompt</source>
        <translation>موجّه النظام</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>درجة الحرارة</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>جزاء التكرار</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>طول السياق</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>خيوط المعالجة</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>As the model was made</source>
        <translation>كما صُنع النموذج</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>ترك الأقدم</translation>
    </message>
    <message>
        <source>A line shows what the model no longer sees</source>
        <translation>يبيّن خط ما لم يعد النموذج يراه</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>تلخيص البداية</translation>
    </message>
    <message>
        <source>The model reads its summary; your text stays</source>
        <translation>يقرأ النموذج ملخصها، ويبقى نصك</translation>
    </message>
    <message>
        <source>Stop and ask</source>
        <translation>التوقف والسؤال</translation>
    </message>
    <message>
        <source>Nothing is left out unless you say so</source>
        <translation>لا يُترك شيء إلا إذا طلبت</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 بت</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>دقيق تمامًا</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 بت</translation>
    </message>
    <message>
        <source>Half the memory; 0.4% less sure</source>
        <translation>نصف الذاكرة؛ ثقة أقل بنسبة 0.4%</translation>
    </message>
    <message>
        <source>8 and 4 bits</source>
        <translation>8 و4 بت</translation>
    </message>
    <message>
        <source>42% of the memory; 0.5% less sure</source>
        <translation>42% من الذاكرة؛ ثقة أقل بنسبة 0.5%</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4 بت</translation>
    </message>
    <message>
        <source>31% of the memory; 0.7% less sure, far worse on small models</source>
        <translation>31% من الذاكرة؛ ثقة أقل بنسبة 0.7%، وأسوأ بكثير في النماذج الصغيرة</translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer</source>
        <translation>يخبر النموذج من هو وكيف يجيب</translation>
    </message>
    <message>
        <source>Higher is freer, lower is steadier</source>
        <translation>الأعلى أكثر حرية، والأدنى أكثر ثباتًا</translation>
    </message>
    <message>
        <source>Keeps this many of the likeliest words</source>
        <translation>يُبقي هذا العدد من أرجح الكلمات</translation>
    </message>
    <message>
        <source>Keeps the words that add up to this</source>
        <translation>يُبقي الكلمات التي يبلغ مجموعها هذا</translation>
    </message>
    <message>
        <source>Drops words far below the best one</source>
        <translation>يُسقط الكلمات الأدنى بكثير من أفضلها</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>النمطية</translation>
    </message>
    <message>
        <source>Drops words too odd or too plain</source>
        <translation>يُسقط الكلمات الشديدة الغرابة أو الابتذال</translation>
    </message>
    <message>
        <source>Makes used words come back less</source>
        <translation>يقلل عودة الكلمات المستخدمة</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>جزاء التواتر</translation>
    </message>
    <message>
        <source>Grows each time a word comes back</source>
        <translation>يزداد كلما عادت الكلمة</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>جزاء الحضور</translation>
    </message>
    <message>
        <source>The same however often a word came</source>
        <translation>ثابت مهما تكررت الكلمة</translation>
    </message>
    <message>
        <source>Penalty window</source>
        <translation>نافذة الجزاء</translation>
    </message>
    <message>
        <source>How many tokens back penalties look</source>
        <translation>عدد الرموز السابقة التي يشملها الجزاء</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>أطول رد</translation>
    </message>
    <message>
        <source>In tokens; 1,000 is about 750 words</source>
        <translation>بالرموز؛ 1,000 تعادل نحو 750 كلمة</translation>
    </message>
    <message>
        <source>The same seed gives the same reply</source>
        <translation>البذرة نفسها تعطي الرد نفسه</translation>
    </message>
    <message>
        <source>Stop texts</source>
        <translation>نصوص الإيقاف</translation>
    </message>
    <message>
        <source>A reply ends before one of these; one a line</source>
        <translation>ينتهي الرد قبل أحدها؛ نص في كل سطر</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>التفكير أولًا</translation>
    </message>
    <message>
        <source>Better answers, a slower start</source>
        <translation>إجابات أفضل وبداية أبطأ</translation>
    </message>
    <message>
        <source>When the context is full</source>
        <translation>عند امتلاء السياق</translation>
    </message>
    <message>
        <source>What happens to a chat that is too long</source>
        <translation>ما يحدث لمحادثة أطول من اللازم</translation>
    </message>
    <message>
        <source>Tokens the model sees; more takes memory</source>
        <translation>الرموز التي يراها النموذج؛ زيادتها تستهلك ذاكرة</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>دقة السياق</translation>
    </message>
    <message>
        <source>Fewer bits take less memory (KV cache)</source>
        <translation>بتات أقل تستهلك ذاكرة أقل (ذاكرة KV)</translation>
    </message>
    <message>
        <source>How many processor threads compute; 0: all</source>
        <translation>عدد خيوط المعالج التي تحسب؛ 0: كلها</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>متوازن</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>دقيق</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>إبداعي</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>Speed and memory</source>
        <translation>السرعة والذاكرة</translation>
    </message>
</context>
<context>
    <name>InstalledModel</name>
    <message>
        <source>1-bit</source>
        <translation>أحادي البت</translation>
    </message>
    <message>
        <source>ternary</source>
        <translation>ثلاثي</translation>
    </message>
    <message>
        <source>%1-bit</source>
        <translation>%1 بت</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 غ.ب</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
</context>
<context>
    <name>InstalledRow</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>المزيد عن %1</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Same as the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>Import a file</source>
        <translation>استيراد ملف</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>من برامج أخرى</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>المجلدات</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Search, or paste a link</source>
        <translation>ابحث أو الصق رابطًا</translation>
    </message>
    <message>
        <source>Search, or paste a link or org/repo</source>
        <translation>ابحث أو الصق رابطًا أو org/repo</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Get a model from a link</source>
        <translation>جلب نموذج من رابط</translation>
    </message>
    <message>
        <source>Link, or org/repo</source>
        <translation>رابط أو org/repo</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>عرض النماذج</translation>
    </message>
    <message>
        <source>no licence named</source>
        <translation>لم تُذكر رخصة</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>الرخصة %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>A link to a model file, the page of a repository, or its name such as prism-ml/Bonsai-8B-gguf. Nothing is downloaded before you choose.</source>
        <translation>رابط إلى ملف نموذج، أو صفحة مستودع، أو اسمه مثل prism-ml/Bonsai-8B-gguf. لا يُنزّل شيء قبل أن تختار.</translation>
    </message>
    <message>
        <source>Asking which models there are</source>
        <translation>جارٍ السؤال عن النماذج الموجودة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open the network settings</source>
        <translation>فتح إعدادات الشبكة</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>تغيير العنوان</translation>
    </message>
    <message>
        <source>The licence of these models has to be accepted on their page first.</source>
        <translation>يجب أولًا قبول رخصة هذه النماذج في صفحتها.</translation>
    </message>
    <message>
        <source>Then set an access token in the network settings.</source>
        <translation>ثم عيّن رمز وصول في إعدادات الشبكة.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>Models from %1</source>
        <translation>نماذج من %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>تنزيل %1</translation>
    </message>
    <message>
        <source>Choose a model that runs here</source>
        <translation>اختر نموذجًا يعمل هنا</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>Models from %1</source>
        <translation>نماذج من %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show the models from %1</source>
        <translation>عرض النماذج من %1</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>%1 memory</source>
        <translation>ذاكرة %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Onebit</source>
        <translation>Onebit</translation>
    </message>
    <message>
        <source>%1 - Onebit</source>
        <translation>%1 - Onebit</translation>
    </message>
    <message>
        <source>Private, offline chat with 1-bit and ternary language models.</source>
        <translation>محادثة خاصة دون اتصال مع نماذج لغوية أحادية البت وثلاثية.</translation>
    </message>
    <message>
        <source>Keep chats and settings in &lt;folder&gt;.</source>
        <translation>احفظ المحادثات والإعدادات في &lt;folder&gt;.</translation>
    </message>
    <message>
        <source>Chat with the model in &lt;file&gt;.</source>
        <translation>حادث النموذج الموجود في &lt;file&gt;.</translation>
    </message>
    <message>
        <source>Speak &lt;language&gt; in this run: &quot;de&quot;, &quot;zh_CN&quot;.</source>
        <translation>استخدم اللغة &lt;language&gt; في هذا التشغيل: &quot;de&quot;، &quot;zh_CN&quot;.</translation>
    </message>
    <message>
        <source>Like --model.</source>
        <translation>مثل ‎--model.</translation>
    </message>
    <message>
        <source>Onebit cannot open its window; the messages above say why.</source>
        <translation>لا يستطيع Onebit فتح نافذته؛ الرسائل أعلاه تبيّن السبب.</translation>
    </message>
    <message>
        <source>Onebit runs already with these chats, but it does not answer. End it, or name another folder with --profile.</source>
        <translation>يعمل Onebit بالفعل بهذه المحادثات لكنه لا يستجيب. أنهِه، أو حدد مجلدًا آخر باستخدام ‎--profile.</translation>
    </message>
    <message>
        <source>Do this in the window: %1.</source>
        <translation>نفّذ هذا في النافذة: %1.</translation>
    </message>
    <message>
        <source>Tell version, commit and instruction sets, and end.</source>
        <translation>اعرض الإصدار والإيداع ومجموعات التعليمات ثم أنهِ.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;; there are %2.</source>
        <translation>لا يوجد إجراء «%1»؛ المتاح %2.</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Copy message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>نسخ الرد</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>متابعة الرد</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>تفريع إلى محادثة جديدة</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>حذف الرسالة</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>معدّلة</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>كيف نشأ هذا الرد</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>إعادة الكتابة</translation>
    </message>
    <message>
        <source>Write it again and compare</source>
        <translation>كتابته مجددًا والمقارنة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The message in other words</source>
        <translation>الرسالة بكلمات أخرى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>السؤال مجددًا</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>متابعة الرد</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>تفريع إلى محادثة جديدة</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>كيف نشأ هذا الرد</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>إعادة الكتابة</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>حذف الرسالة</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>You: %1</source>
        <translation>أنت: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From here on: %1</source>
        <translation>من هنا فصاعدًا: %1</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>لا نموذج</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>النموذج: %1</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Parameters</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>الأبعاد</translation>
    </message>
    <message>
        <source>%1, feed-forward %2</source>
        <translation>%1، التغذية الأمامية %2</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>الرؤوس</translation>
    </message>
    <message>
        <source>%1, for keys and values %2, %3 wide</source>
        <translation>%1، للمفاتيح والقيم %2، بعرض %3</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>المفردات</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>أطول سياق</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 رمز</translation>
    </message>
    <message>
        <source>Memory at %1 tokens</source>
        <translation>الذاكرة عند %1 رمز</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>البنية</translation>
    </message>
    <message>
        <source>Weights in %1</source>
        <translation>الأوزان بصيغة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s), %1</source>
        <translation>
            <numerusform>لا موترات، %1</numerusform>
            <numerusform>موتر واحد، %1</numerusform>
            <numerusform>موتران، %1</numerusform>
            <numerusform>%n موترات، %1</numerusform>
            <numerusform>%n موترًا، %1</numerusform>
            <numerusform>%n موتر، %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>قالب المحادثة</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>مُجزِّئ الرموز</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>ModelDetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
</context>
<context>
    <name>ModelFolderRow</name>
    <message>
        <source>%1 · downloads go here</source>
        <translation>%1 · تُحفظ التنزيلات هنا</translation>
    </message>
    <message>
        <source>Download here</source>
        <translation>التنزيل هنا</translation>
    </message>
    <message>
        <source>Download to %1</source>
        <translation>التنزيل إلى %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Take %1 from the list; its files stay</source>
        <translation>إزالة %1 من القائمة؛ تبقى ملفاته</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Add a model file</source>
        <translation>إضافة ملف نموذج</translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation>فتح مجلد النماذج</translation>
    </message>
    <message>
        <source>Look for new models</source>
        <translation>البحث عن نماذج جديدة</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1 memory</source>
        <translation>ذاكرة %1</translation>
    </message>
</context>
<context>
    <name>ModelRowMenu</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>فحص الملف</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>نقل إلى %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>Folders of models</source>
        <translation>مجلدات النماذج</translation>
    </message>
    <message>
        <source>Models in them are listed where they lie</source>
        <translation>تُدرج النماذج التي فيها حيث هي</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>إضافة مجلد</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>الفهرس</translation>
    </message>
    <message>
        <source>No model in the catalogue has these words.</source>
        <translation>لا نموذج في الفهرس يضم هذه الكلمات.</translation>
    </message>
    <message>
        <source>Every model of the catalogue is on this computer.</source>
        <translation>كل نماذج الفهرس موجودة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 جاهز</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Same as the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>إعادة تسمية المحادثة</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>حذف المحادثة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Ctrl -</source>
        <translation>Ctrl -</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>حول Onebit</translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>New folder</source>
        <translation>مجلد جديد</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>بلا مجلد</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Onebit is set to stay offline.</source>
        <translation>Onebit مضبوط على البقاء دون اتصال.</translation>
    </message>
    <message>
        <source>Allow the network in the settings, then try again.</source>
        <translation>اسمح بالشبكة في الإعدادات ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>This address is not safe to use.</source>
        <translation>استخدام هذا العنوان غير آمن.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>استخدم عنوانًا يبدأ بـ https.</translation>
    </message>
    <message>
        <source>The server was not found.</source>
        <translation>لم يُعثر على الخادم.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>تحقق من العنوان ومن اتصالك.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>لا يستجيب الخادم.</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>تحقق من اتصالك أو حاول لاحقًا.</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>تعذّر على الخادم إثبات هويته.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and whether something between you and the server reads along. Nothing was sent.</source>
        <translation>تحقق من تاريخ هذا الحاسوب، ومما إذا كان بينك وبين الخادم من يتنصت. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>رفض الوكيل الاتصال.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>تحقق من الوكيل في الإعدادات.</translation>
    </message>
    <message>
        <source>The server stopped sending.</source>
        <translation>توقف الخادم عن الإرسال.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>حاول مجددًا.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>The server sends its visitors round in circles.</source>
        <translation>يعيد الخادم توجيه زواره في حلقة مفرغة.</translation>
    </message>
    <message>
        <source>Try again later, or use another address.</source>
        <translation>حاول لاحقًا أو استخدم عنوانًا آخر.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>فشل الاتصال.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>حاول لاحقًا.</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Nothing is sent</source>
        <translation>لا يُرسل شيء</translation>
    </message>
    <message>
        <source>What you write and what the models answer stay on this computer. Only what you ask to download is fetched.</source>
        <translation>ما تكتبه وما تجيب به النماذج يبقى على هذا الحاسوب. لا يُجلب إلا ما تطلب تنزيله.</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>البقاء دون اتصال</translation>
    </message>
    <message>
        <source>Every request is refused, and those under way are ended</source>
        <translation>يُرفض كل طلب، وتُنهى الطلبات الجارية</translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation>مصدر النماذج</translation>
    </message>
    <message>
        <source>A mirror of Hugging Face, if that one cannot be reached</source>
        <translation>مرآة لـ Hugging Face إذا تعذّر الوصول إليه</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>System takes what this computer is set to</source>
        <translation>يأخذ «النظام» بما ضُبط عليه هذا الحاسوب</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>عنوان الوكيل</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>منفذ الوكيل</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>حد السرعة</translation>
    </message>
    <message>
        <source>Of all downloads together, in kB/s; empty for none</source>
        <translation>لكل التنزيلات معًا، بوحدة ك.ب/ث؛ اتركه فارغًا لعدم التقييد</translation>
    </message>
    <message>
        <source>Speed limit in kilobytes a second</source>
        <translation>حد السرعة بالكيلوبايت في الثانية</translation>
    </message>
</context>
<context>
    <name>NextWordPanel</name>
    <message>
        <source>Next word</source>
        <translation>الكلمة التالية</translation>
    </message>
    <message>
        <source>The first word of the reply</source>
        <translation>الكلمة الأولى من الرد</translation>
    </message>
    <message>
        <source>After the next reply you see here which words could have come at its least sure place, and what these settings make of them.</source>
        <translation>بعد الرد التالي ترى هنا الكلمات التي كان يمكن أن تأتي في أقل مواضعه ثقة، وأثر هذه الإعدادات فيها.</translation>
    </message>
    <message>
        <source>Before temperature</source>
        <translation>قبل درجة الحرارة</translation>
    </message>
</context>
<context>
    <name>NextWordRow</name>
    <message>
        <source>&lt;1%</source>
        <translation>&lt;1%</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, %2, left out by %3</source>
        <translation>%1، %2، استُبعدت بسبب %3</translation>
    </message>
    <message>
        <source>Left out by %1</source>
        <translation>استُبعدت بسبب %1</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your chats cannot be stored: %1 is read-only.</source>
        <translation>لا يمكن حفظ محادثاتك: %1 للقراءة فقط.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make the folder writable and it is stored.</source>
        <translation>يمكنك المتابعة؛ يُحتفظ بما تكتبه حتى تغلق Onebit. اسمح بالكتابة في المجلد فيُحفظ.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: the disk is full.</source>
        <translation>لا يمكن حفظ محادثاتك: القرص ممتلئ.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make room and it is stored.</source>
        <translation>يمكنك المتابعة؛ يُحتفظ بما تكتبه حتى تغلق Onebit. أخلِ مساحة فيُحفظ.</translation>
    </message>
    <message>
        <source>Your chats cannot be read: their file is damaged.</source>
        <translation>لا يمكن قراءة محادثاتك: ملفها تالف.</translation>
    </message>
    <message>
        <source>What you write now is kept until you close Onebit. The file in %1 was left as it is.</source>
        <translation>يُحتفظ بما تكتبه الآن حتى تغلق Onebit. تُرك الملف في %1 كما هو.</translation>
    </message>
    <message>
        <source>Your chats were stored by a later version of Onebit.</source>
        <translation>حُفظت محادثاتك بإصدار أحدث من Onebit.</translation>
    </message>
    <message>
        <source>Use that version to see them. What you write now is kept until you close Onebit.</source>
        <translation>استخدم ذلك الإصدار لعرضها. يُحتفظ بما تكتبه الآن حتى تغلق Onebit.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: another program uses them.</source>
        <translation>لا يمكن حفظ محادثاتك: يستخدمها برنامج آخر.</translation>
    </message>
    <message>
        <source>Close the other program. What you write is kept meanwhile.</source>
        <translation>أغلق البرنامج الآخر. يُحتفظ بما تكتبه في الأثناء.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored.</source>
        <translation>لا يمكن حفظ محادثاتك.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit.</source>
        <translation>يمكنك المتابعة؛ يُحتفظ بما تكتبه حتى تغلق Onebit.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The file of your chats was damaged.</source>
        <translation>كان ملف محادثاتك تالفًا.</translation>
    </message>
    <message>
        <source>Messages saved from it: %1. The damaged file is kept.</source>
        <translation>الرسائل المستنقذة منه: %1. احتُفظ بالملف التالف.</translation>
    </message>
    <message>
        <source>Onebit cannot run %1.</source>
        <translation>لا يستطيع Onebit تشغيل %1.</translation>
    </message>
    <message>
        <source>Show models folder</source>
        <translation>إظهار مجلد النماذج</translation>
    </message>
    <message>
        <source>Something is odd about %1.</source>
        <translation>هناك شيء غريب في %1.</translation>
    </message>
    <message>
        <source>Onebit crashed on %1.</source>
        <translation>تعطّل Onebit في %1.</translation>
    </message>
    <message>
        <source>Where it was is written down on this computer, without a word of your chats. It is sent to nobody.</source>
        <translation>دُوّن موضع العطل على هذا الحاسوب دون كلمة من محادثاتك. لا يُرسل إلى أحد.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Onebit %1 is there.</source>
        <translation>صدر Onebit %1.</translation>
    </message>
    <message>
        <source>Nothing was downloaded. Get it where you got this one, when you like.</source>
        <translation>لم يُنزَّل شيء. احصل عليه متى شئت من حيث حصلت على هذا الإصدار.</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>للتنزيل</translation>
    </message>
    <message>
        <source>Memory needed</source>
        <translation>الذاكرة المطلوبة</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>السرعة هنا</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>قراءة الرخصة</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>تنزيل %1</translation>
    </message>
</context>
<context>
    <name>OriginMark</name>
    <message>
        <source>This chat</source>
        <translation>هذه المحادثة</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>Where a setting&apos;s value comes from: the model, or all models.</extracomment>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>%1 is set for: %2</source>
        <translation>ضبط %1 لأجل: %2</translation>
    </message>
    <message>
        <source>Change for whom this is set</source>
        <translation>تغيير من ضُبط هذا لأجله</translation>
    </message>
</context>
<context>
    <name>OriginMenu</name>
    <message>
        <source>Use in this chat only</source>
        <translation>استخدام في هذه المحادثة فقط</translation>
    </message>
    <message>
        <source>Use for %1</source>
        <translation>استخدام لأجل %1</translation>
    </message>
    <message>
        <source>Use for all models</source>
        <translation>استخدام لكل النماذج</translation>
    </message>
    <message>
        <source>Reset this value</source>
        <translation>إعادة ضبط هذه القيمة</translation>
    </message>
</context>
<context>
    <name>OtherModelsDialog</name>
    <message>
        <source>From other programs</source>
        <translation>من برامج أخرى</translation>
    </message>
    <message>
        <source>How to take a file over</source>
        <translation>كيفية أخذ الملف</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>تركه في مكانه</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>The file is copied and checked. It takes its room twice.</source>
        <translation>يُنسخ الملف ويُفحص. يشغل ضعف مساحته.</translation>
    </message>
    <message>
        <source>The file gets a second name in the models folder. It takes no more room and stays when the other program deletes its own.</source>
        <translation>يُعطى الملف اسمًا ثانيًا في مجلد النماذج. لا يشغل مساحة إضافية، ويبقى إذا حذف البرنامج الآخر ملفه.</translation>
    </message>
    <message>
        <source>The file stays where it is. When the other program deletes it, it is gone.</source>
        <translation>يبقى الملف في مكانه. إذا حذفه البرنامج الآخر زال.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Looking for models</source>
        <translation>جارٍ البحث عن نماذج</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Ollama, Jan and Hugging Face keep no model here.</source>
        <translation>لا تحتفظ LM Studio وGPT4All وOllama وJan وHugging Face بأي نموذج هنا.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>إظهار الشريط الجانبي</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>محادثة مع %1</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Licence of %1</source>
        <extracomment>of a part of the program</extracomment>
        <translation>رخصة %1</translation>
    </message>
</context>
<context>
    <name>PartsGroup</name>
    <message>
        <source>Parts and their licences</source>
        <translation>المكوّنات ورخصها</translation>
    </message>
    <message>
        <source>Onebit is free software under the Apache License 2.0, and so is its starter model.</source>
        <translation>Onebit برنامج حر برخصة Apache License 2.0، وكذلك نموذجه المرفق.</translation>
    </message>
</context>
<context>
    <name>PopupDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>PresetChip</name>
    <message>
        <source>%1, changed</source>
        <translation>%1، معدّل</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Save as preset</source>
        <translation>حفظ كإعداد مسبق</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>اسم الإعداد المسبق</translation>
    </message>
</context>
<context>
    <name>Prospect</name>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 رمز/ث</translation>
    </message>
    <message>
        <source>about %1 tokens/s</source>
        <translation>نحو %1 رمز/ث</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>مناسب</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>بالكاد يكفي</translation>
    </message>
    <message>
        <source>Too big</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>Needs %1 more than is free</source>
        <translation>يحتاج إلى %1 فوق المتاح</translation>
    </message>
</context>
<context>
    <name>RecommendedCard</name>
    <message>
        <source>Recommended for this computer</source>
        <translation>موصى به لهذا الحاسوب</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>متوقعة هنا</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>ذاكرة مطلوبة</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>تنزيل %1</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename chat</source>
        <translation>إعادة تسمية المحادثة</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>اسم المحادثة</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Name of the chat</source>
        <translation>اسم المحادثة</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>A person changed its words.</source>
        <translation>غيّر شخص كلماته.</translation>
    </message>
    <message>
        <source>The model&apos;s file is another one.</source>
        <translation>ملف النموذج ملف آخر.</translation>
    </message>
    <message>
        <source>The chat template is another one.</source>
        <translation>قالب المحادثة قالب آخر.</translation>
    </message>
    <message>
        <source>This computer calculates with other instructions, which differ in the last digits.</source>
        <translation>يحسب هذا الحاسوب بتعليمات أخرى تختلف في الأرقام الأخيرة.</translation>
    </message>
    <message>
        <source>The model read another part of the chat.</source>
        <translation>قرأ النموذج جزءًا آخر من المحادثة.</translation>
    </message>
    <message>
        <source>It was made by another version of Onebit.</source>
        <translation>كُتب بإصدار آخر من Onebit.</translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message>
        <source>Written again with the same model, seed and settings, the same text should come.</source>
        <translation>إذا كُتب مجددًا بالنموذج والبذرة والإعدادات نفسها، فيُفترض أن يأتي النص نفسه.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>إعادة الكتابة</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Stopped. What was written is kept.</source>
        <translation>أُوقف. احتُفظ بما كُتب.</translation>
    </message>
    <message>
        <source>Interrupted when Onebit closed. What was written is kept.</source>
        <translation>انقطع عند إغلاق Onebit. احتُفظ بما كُتب.</translation>
    </message>
    <message>
        <source>ended at the maximum number of tokens</source>
        <translation>انتهى عند الحد الأقصى لعدد الرموز</translation>
    </message>
    <message>
        <source>ended because the context is full</source>
        <translation>انتهى لأن السياق ممتلئ</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 رمز/ث</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>started after %1 s</source>
        <translation>بدأ بعد %1 ث</translation>
    </message>
    <message>
        <source>started at once</source>
        <translation>بدأ فورًا</translation>
    </message>
    <message>
        <source>Onebit ended before this reply was finished. What had arrived is kept.</source>
        <translation>انتهى Onebit قبل اكتمال هذا الرد. احتُفظ بما وصل.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Summary of what is above, which the model reads instead</source>
        <translation>ملخص ما في الأعلى، يقرؤه النموذج بدلًا منه</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>How this reply came about</source>
        <translation>كيف نشأ هذا الرد</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReplyFacts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Tokens of the context in use, and how many there are.</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Size of its file</source>
        <translation>حجم ملفه</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>قالب المحادثة</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>موجّه النظام</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>الرموز المقروءة</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>الرموز المكتوبة</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>السياق المستخدم</translation>
    </message>
    <message>
        <source>Messages left out</source>
        <translation>الرسائل المتروكة</translation>
    </message>
    <message>
        <source>First word after</source>
        <translation>الكلمة الأولى بعد</translation>
    </message>
    <message>
        <source>Thought for</source>
        <translation>مدة التفكير</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>حُسب بواسطة</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>خيوط المعالجة</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>وقت الكتابة</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s&quot;.</extracomment>
        <translation>%1/ث</translation>
    </message>
    <message>
        <source>%1/s, %2% of what this computer can</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s, 71% of what this computer can&quot;.</extracomment>
        <translation>%1/ث، أي %2% مما يستطيعه هذا الحاسوب</translation>
    </message>
    <message>
        <source>Read from memory</source>
        <translation>المقروء من الذاكرة</translation>
    </message>
</context>
<context>
    <name>ReplyTrouble</name>
    <message>
        <source>The reply could not be written.</source>
        <translation>تعذّرت كتابة الرد.</translation>
    </message>
</context>
<context>
    <name>RequestLog</name>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>None was ever made.</source>
        <translation>لم يُجرَ أي طلب قط.</translation>
    </message>
    <message>
        <source>Every request that was made, the latest first</source>
        <translation>كل الطلبات التي أُجريت، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 bytes</source>
        <extracomment>when, what for, how it ended, how many bytes came</extracomment>
        <translation>%1 · %2 · %3 · %4 بايت</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation>Ctrl Shift F</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>لا نتائج. جرّب كلمات أقل أو غيرها.</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SectionHeader</name>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>السرعة هنا</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>الملاءمة</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>إيقاف  Esc</translation>
    </message>
    <message>
        <source>Send  Enter</source>
        <translation>إرسال  Enter</translation>
    </message>
</context>
<context>
    <name>SendingLine</name>
    <message numerus="yes">
        <source>Online for %n download(s)</source>
        <translation>
            <numerusform>متصل بلا تنزيلات</numerusform>
            <numerusform>متصل لأجل تنزيل واحد</numerusform>
            <numerusform>متصل لأجل تنزيلين</numerusform>
            <numerusform>متصل لأجل %n تنزيلات</numerusform>
            <numerusform>متصل لأجل %n تنزيلًا</numerusform>
            <numerusform>متصل لأجل %n تنزيل</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: nothing is sent</source>
        <translation>دون اتصال: لا يُرسل شيء</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>لا يُرسل شيء</translation>
    </message>
</context>
<context>
    <name>SettingControl</name>
    <message>
        <source>New for every reply</source>
        <translation>جديدة لكل رد</translation>
    </message>
    <message>
        <source>Always this one</source>
        <translation>هذه دائمًا</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>تلقائي</translation>
    </message>
</context>
<context>
    <name>SettingList</name>
    <message>
        <source>No setting has these words.</source>
        <translation>لا إعداد يضم هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>SettingsPageList</name>
    <message>
        <source>Pages of settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SideBySideColumn</name>
    <message>
        <source>Waits for its turn</source>
        <translation>ينتظر دوره</translation>
    </message>
    <message>
        <source>Keep this reply</source>
        <translation>اعتماد هذا الرد</translation>
    </message>
    <message>
        <source>The chat goes on with it; the other one stays as another version</source>
        <translation>تتابع المحادثة به؛ ويبقى الآخر نسخة أخرى</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>Onebit</source>
        <translation>Onebit</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>إخفاء الشريط الجانبي</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سلة المهملات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>SystemSettings</name>
    <message>
        <source>Give memory back</source>
        <translation>تحرير الذاكرة</translation>
    </message>
    <message>
        <source>The model is unloaded after this time without a reply, and loaded again when you write</source>
        <translation>يُفرّغ النموذج من الذاكرة بعد هذه المدة دون رد، ويُحمّل مجددًا عندما تكتب</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 دقائق</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 دقيقة</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>ساعتان</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Spare the battery</source>
        <translation>توفير البطارية</translation>
    </message>
    <message>
        <source>While it writes</source>
        <translation>أثناء الكتابة</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written. Nothing runs after the window is closed.</source>
        <translation>لا يدخل هذا الحاسوب في السكون تلقائيًا أثناء كتابة رد. لا يعمل شيء بعد إغلاق النافذة.</translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>يحسب باستخدام</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>لا نموذج محمّل</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n thread(s)</source>
        <translation>
            <numerusform>%1 على %2، بلا خيوط معالجة</numerusform>
            <numerusform>%1 على %2، خيط معالجة واحد</numerusform>
            <numerusform>%1 على %2، خيطا معالجة</numerusform>
            <numerusform>%1 على %2، %n خيوط معالجة</numerusform>
            <numerusform>%1 على %2، %n خيط معالجة</numerusform>
            <numerusform>%1 على %2، %n خيط معالجة</numerusform>
        </translation>
    </message>
    <message>
        <source>On its battery, half of the threads compute, and every other program goes first</source>
        <translation>على البطارية، يحسب نصف خيوط المعالجة، والأولوية لكل البرامج الأخرى</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>البقاء في علبة النظام</translation>
    </message>
    <message>
        <source>A window that is closed waits in the tray; Quit ends Onebit</source>
        <translation>النافذة المغلقة تنتظر في علبة النظام؛ و«إنهاء» ينهي Onebit</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Onebit</source>
        <translation>لا علبة نظام في سطح المكتب هذا: إغلاق النافذة ينهي Onebit</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written.</source>
        <translation>لا يدخل هذا الحاسوب في السكون تلقائيًا أثناء كتابة رد.</translation>
    </message>
</context>
<context>
    <name>TextMenuPopup</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>نسخ بصيغة Markdown</translation>
    </message>
    <message>
        <source>Select all of this message</source>
        <translation>تحديد كل هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>ThinkingFold</name>
    <message>
        <source>Thinking</source>
        <translation>يفكّر</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>فكّر</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <extracomment>How long a model thought before it answered.</extracomment>
        <translation>فكّر لمدة %1 ث</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <extracomment>%1 minutes, %2 seconds.</extracomment>
        <translation>فكّر لمدة %1 د %2 ث</translation>
    </message>
    <message>
        <source>Hide the thoughts</source>
        <translation>إخفاء الأفكار</translation>
    </message>
    <message>
        <source>Show the thoughts</source>
        <translation>إظهار الأفكار</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>less than a minute left</source>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة واحدة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %n دقائق</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>بقي أقل من ساعة</numerusform>
            <numerusform>بقيت ساعة واحدة</numerusform>
            <numerusform>بقيت ساعتان</numerusform>
            <numerusform>بقيت %n ساعات</numerusform>
            <numerusform>بقيت %n ساعة</numerusform>
            <numerusform>بقيت %n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 من %2 م.ب</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>في انتظار دوره</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>جارٍ سؤال الخادم</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Trying again soon</source>
        <translation>ستُعاد المحاولة قريبًا</translation>
    </message>
    <message>
        <source>Checking what arrived</source>
        <translation>جارٍ فحص ما وصل</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 م.ب/ث</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Converting, %1</source>
        <translation>جارٍ التحويل، %1</translation>
    </message>
</context>
<context>
    <name>TransferButtons</name>
    <message>
        <source>Give up the download of %1</source>
        <translation>إلغاء تنزيل %1</translation>
    </message>
    <message>
        <source>Go on with the download of %1</source>
        <translation>متابعة تنزيل %1</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>إيقاف تنزيل %1 مؤقتًا</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Message in %1: %2</source>
        <translation>رسالة في %1: %2</translation>
    </message>
    <message>
        <source>Message in %1</source>
        <translation>رسالة في %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>حذف نهائي</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Back to the chats</source>
        <translation>العودة إلى المحادثات</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سلة المهملات</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>إفراغ</translation>
    </message>
    <message>
        <source>Delete everything in the trash for ever</source>
        <translation>حذف كل ما في سلة المهملات نهائيًا</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>سلة المهملات فارغة.</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>Onebit</source>
        <translation>Onebit</translation>
    </message>
    <message>
        <source>Show Onebit</source>
        <translation>إظهار Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>إنهاء Onebit</translation>
    </message>
</context>
<context>
    <name>UpdateGroup</name>
    <message>
        <source>Look for a newer Onebit</source>
        <translation>البحث عن إصدار أحدث من Onebit</translation>
    </message>
    <message>
        <source>At a start, once a day at most. Two version numbers are compared; nothing is downloaded</source>
        <translation>عند التشغيل، مرة في اليوم على الأكثر. يُقارن رقما إصدارين ولا يُنزَّل شيء</translation>
    </message>
    <message>
        <source>Versions are told at</source>
        <translation>تُذكر الإصدارات في</translation>
    </message>
    <message>
        <source>A small file that names the latest version</source>
        <translation>ملف صغير يذكر أحدث إصدار</translation>
    </message>
    <message>
        <source>Address of a file</source>
        <translation>عنوان ملف</translation>
    </message>
    <message>
        <source>Address that tells the latest version</source>
        <translation>العنوان الذي يذكر أحدث إصدار</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>ابحث الآن</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>يُسأل الخادم</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>النسخة %1 من %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>النسخة السابقة</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>النسخة التالية</translation>
    </message>
</context>
<context>
    <name>onebit::app::Application</name>
    <message>
        <source>There is no whole reply to write again.</source>
        <translation>لا يوجد رد كامل لإعادة كتابته.</translation>
    </message>
    <message>
        <source>The model that wrote this, %1, is not on this computer.</source>
        <translation>النموذج الذي كتب هذا، %1، ليس على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueListModel</name>
    <message>
        <source>Many languages</source>
        <translation>لغات كثيرة</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueSettings</name>
    <message>
        <source>What is at this address is no catalogue that this Onebit can read. Check the address, or look for a newer Onebit.</source>
        <translation>ما في هذا العنوان ليس فهرسًا يستطيع Onebit هذا قراءته. تحقق من العنوان، أو ابحث عن إصدار أحدث من Onebit.</translation>
    </message>
    <message>
        <source>There is no signature beside this catalogue, so nothing of it was used. Ask its maker for one, or check it by its SHA-256.</source>
        <translation>لا توقيع مع هذا الفهرس، لذا لم يُستخدم منه شيء. اطلب توقيعًا من صانعه، أو تحقق منه بواسطة SHA-256.</translation>
    </message>
    <message>
        <source>This catalogue is not signed by the owner of the key, so nothing of it was used. Check the key and the address.</source>
        <translation>لم يوقّع صاحب المفتاح هذا الفهرس، لذا لم يُستخدم منه شيء. تحقق من المفتاح والعنوان.</translation>
    </message>
    <message>
        <source>This catalogue has another SHA-256, so nothing of it was used. Check the number and the address.</source>
        <translation>لهذا الفهرس قيمة SHA-256 أخرى، لذا لم يُستخدم منه شيء. تحقق من الرقم والعنوان.</translation>
    </message>
    <message>
        <source>The catalogue is newer now.</source>
        <translation>أصبح الفهرس أحدث الآن.</translation>
    </message>
    <message>
        <source>There is no newer catalogue at this address.</source>
        <translation>لا يوجد فهرس أحدث في هذا العنوان.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>لا نماذج</numerusform>
            <numerusform>نموذج واحد</numerusform>
            <numerusform>نموذجان</numerusform>
            <numerusform>%n نماذج</numerusform>
            <numerusform>%n نموذجًا</numerusform>
            <numerusform>%n نموذج</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <extracomment>how many models, and of which day the catalogue is</extracomment>
        <translation>%1، بتاريخ %2</translation>
    </message>
    <message>
        <source>The address has to look like https://example.org/models.json.</source>
        <translation>يجب أن يكون العنوان مثل https://example.org/models.json.</translation>
    </message>
    <message>
        <source>A SHA-256 has 64 digits, 0 to 9 and a to f.</source>
        <translation>تتكون قيمة SHA-256 من 64 خانة، من 0 إلى 9 ومن a إلى f.</translation>
    </message>
    <message>
        <source>This is no public Ed25519 key. It has 64 digits, or 44 letters in base64.</source>
        <translation>هذا ليس مفتاح Ed25519 عامًا. يتكون من 64 خانة، أو من 44 حرفًا بترميز base64.</translation>
    </message>
    <message>
        <source>The file of your own models cannot be read. Add it again.</source>
        <translation>لا يمكن قراءة ملف نماذجك الخاصة. أضفه مجددًا.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا نماذج</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose a catalogue file of this computer.</source>
        <translation>لا يمكن قراءة الملف. اختر ملف فهرس من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Your models cannot be stored. Make room on the disk, then add them again.</source>
        <translation>لا يمكن حفظ نماذجك. أخلِ مساحة على القرص ثم أضفها مجددًا.</translation>
    </message>
    <message>
        <source>This file is no catalogue: %1. Mend it, then add it again.</source>
        <translation>هذا الملف ليس فهرسًا: %1. أصلحه ثم أضفه مجددًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) added.</source>
        <translation>
            <numerusform>لم يُضف أي نموذج.</numerusform>
            <numerusform>أُضيف نموذج واحد.</numerusform>
            <numerusform>أُضيف نموذجان.</numerusform>
            <numerusform>أُضيفت %n نماذج.</numerusform>
            <numerusform>أُضيف %n نموذجًا.</numerusform>
            <numerusform>أُضيف %n نموذج.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatTransfer</name>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>There is no chat to export.</source>
        <translation>لا توجد محادثة لتصديرها.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) exported to %1</source>
        <translation>
            <numerusform>لم تُصدّر أي محادثة إلى %1</numerusform>
            <numerusform>صُدّرت محادثة واحدة إلى %1</numerusform>
            <numerusform>صُدّرت محادثتان إلى %1</numerusform>
            <numerusform>صُدّرت %n محادثات إلى %1</numerusform>
            <numerusform>صُدّرت %n محادثة إلى %1</numerusform>
            <numerusform>صُدّرت %n محادثة إلى %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>لا يمكن كتابة %1. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>لا يمكن قراءة الملف.</translation>
    </message>
    <message>
        <source>The file is too large to be a file of chats.</source>
        <translation>الملف أكبر من أن يكون ملف محادثات.</translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was imported.</source>
        <translation>الملف تالف. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>An older version of GPT4All wrote this chat. Open it once in the latest one.</source>
        <translation>كتب إصدار أقدم من GPT4All هذه المحادثة. افتحها مرة في أحدث إصدار.</translation>
    </message>
    <message>
        <source>This is no file of chats that Onebit knows. It knows its own, ChatGPT&apos;s, LM Studio&apos;s and GPT4All&apos;s.</source>
        <translation>هذا ليس ملف محادثات يعرفه Onebit. يعرف ملفاته وملفات ChatGPT وLM Studio وGPT4All.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>لم تُستورد أي محادثة</numerusform>
            <numerusform>استُوردت محادثة واحدة</numerusform>
            <numerusform>استُوردت محادثتان</numerusform>
            <numerusform>استُوردت %n محادثات</numerusform>
            <numerusform>استُوردت %n محادثة</numerusform>
            <numerusform>استُوردت %n محادثة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::Conversation</name>
    <message>
        <source>This file cannot be attached: %1.</source>
        <translation>لا يمكن إرفاق هذا الملف: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A message can take %n files at most.</source>
        <translation>
            <numerusform>لا تقبل الرسالة أي ملفات.</numerusform>
            <numerusform>تقبل الرسالة ملفًا واحدًا على الأكثر.</numerusform>
            <numerusform>تقبل الرسالة ملفين على الأكثر.</numerusform>
            <numerusform>تقبل الرسالة %n ملفات على الأكثر.</numerusform>
            <numerusform>تقبل الرسالة %n ملفًا على الأكثر.</numerusform>
            <numerusform>تقبل الرسالة %n ملف على الأكثر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineCare</name>
    <message>
        <source>A reply is being written</source>
        <translation>يُكتب رد الآن</translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineStatus</name>
    <message>
        <source>Loads when you write</source>
        <translation>يُحمّل عندما تكتب</translation>
    </message>
    <message>
        <source>Loading %1, %2%</source>
        <translation>جارٍ تحميل %1، %2%</translation>
    </message>
    <message>
        <source>Reading your message, %1%</source>
        <translation>يقرأ رسالتك، %1%</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>يفكّر</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>يفكّر، %1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>يكتب</translation>
    </message>
    <message>
        <source>Writing, %1</source>
        <translation>يكتب، %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
</context>
<context>
    <name>onebit::app::InstalledModelListModel</name>
    <message>
        <source>Comes with Onebit</source>
        <translation>مرفق مع Onebit</translation>
    </message>
    <message>
        <source>Stays in %1</source>
        <translation>يبقى في %1</translation>
    </message>
    <message>
        <source>Original files, to be converted before they run</source>
        <translation>ملفات أصلية، تُحوّل قبل تشغيلها</translation>
    </message>
</context>
<context>
    <name>onebit::app::Library</name>
    <message>
        <source>%1 moved to trash</source>
        <translation>نُقل %1 إلى سلة المهملات</translation>
    </message>
    <message>
        <source>%1 left the list</source>
        <translation>أُزيل %1 من القائمة</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>جارٍ نسخ %1</translation>
    </message>
    <message>
        <source>Moving %1</source>
        <translation>جارٍ نقل %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>جارٍ فحص %1</translation>
    </message>
    <message>
        <source>%1 was read to its end. Nothing is known to compare it with</source>
        <translation>قُرئ %1 حتى نهايته. لا يُعرف ما يُقارن به</translation>
    </message>
    <message>
        <source>%1 is exactly what it should be</source>
        <translation>%1 مطابق تمامًا لما ينبغي أن يكون</translation>
    </message>
    <message>
        <source>%1 is not what it should be. Download it again</source>
        <translation>%1 ليس كما ينبغي أن يكون. نزّله مجددًا</translation>
    </message>
    <message>
        <source>Converting %1</source>
        <translation>جارٍ تحويل %1</translation>
    </message>
    <message>
        <source>The same file as %1</source>
        <translation>الملف نفسه مثل %1</translation>
    </message>
    <message>
        <source>%1 is converted and listed</source>
        <translation>حُوّل %1 وأُدرج في القائمة</translation>
    </message>
</context>
<context>
    <name>onebit::app::LinkedModelListModel</name>
    <message>
        <source>This names no model. Paste an address, or type org/repo as on Hugging Face.</source>
        <translation>هذا لا يحدد أي نموذج. الصق عنوانًا، أو اكتب org/repo كما في Hugging Face.</translation>
    </message>
    <message>
        <source>Is on this computer</source>
        <translation>موجود على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Reading the beginning of the file</source>
        <translation>جارٍ قراءة بداية الملف</translation>
    </message>
    <message>
        <source>Original files: when all are here, they are converted to a model of %1 and removed</source>
        <translation>الملفات الأصلية: عندما تصل كلها تُحوَّل إلى نموذج بحجم %1 ثم تُحذف</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>الملفات الأصلية</translation>
    </message>
</context>
<context>
    <name>onebit::app::Machine</name>
    <message numerus="yes">
        <source>This computer: %n core(s), %1 memory with %2 free, %3 free on disk</source>
        <translation>
            <numerusform>هذا الحاسوب: %n نواة، ذاكرة %1 منها %2 متاحة، و%3 متاحة على القرص</numerusform>
            <numerusform>هذا الحاسوب: نواة واحدة، ذاكرة %1 منها %2 متاحة، و%3 متاحة على القرص</numerusform>
            <numerusform>هذا الحاسوب: نواتان، ذاكرة %1 منها %2 متاحة، و%3 متاحة على القرص</numerusform>
            <numerusform>هذا الحاسوب: %n أنوية، ذاكرة %1 منها %2 متاحة، و%3 متاحة على القرص</numerusform>
            <numerusform>هذا الحاسوب: %n نواة، ذاكرة %1 منها %2 متاحة، و%3 متاحة على القرص</numerusform>
            <numerusform>هذا الحاسوب: %n نواة، ذاكرة %1 منها %2 متاحة، و%3 متاحة على القرص</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ModelFolderListModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>لا نماذج</numerusform>
            <numerusform>نموذج واحد</numerusform>
            <numerusform>نموذجان</numerusform>
            <numerusform>%n نماذج</numerusform>
            <numerusform>%n نموذجًا</numerusform>
            <numerusform>%n نموذج</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there now. Until it is, downloads go to the first folder</source>
        <translation>غير موجود الآن. إلى أن يعود، تذهب التنزيلات إلى المجلد الأول</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>غير موجود الآن</translation>
    </message>
    <message>
        <source>%1 · %2 free</source>
        <extracomment>what is in a folder, and the room left on its disk</extracomment>
        <translation>%1 · %2 متاحة</translation>
    </message>
</context>
<context>
    <name>onebit::app::NetworkSettings</name>
    <message>
        <source>This is not a web address. It has to look like https://example.org.</source>
        <translation>هذا ليس عنوان ويب. يجب أن يكون مثل https://example.org.</translation>
    </message>
    <message>
        <source>The token is in this system&apos;s keychain.</source>
        <translation>الرمز محفوظ في سلسلة مفاتيح هذا النظام.</translation>
    </message>
    <message>
        <source>No keychain answers, so the token is kept until you close Onebit.</source>
        <translation>لا تستجيب أي سلسلة مفاتيح، لذا يُحتفظ بالرمز حتى تغلق Onebit.</translation>
    </message>
    <message>
        <source>No token is set.</source>
        <translation>لم يُعيّن رمز.</translation>
    </message>
</context>
<context>
    <name>onebit::app::NextWordListModel</name>
    <message>
        <source>temperature 0</source>
        <translation>درجة الحرارة 0</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>النمطية</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <source>min-p</source>
        <translation>min-p</translation>
    </message>
    <message>
        <source>(end of reply)</source>
        <extracomment>Stands in a list of words that could come next.</extracomment>
        <translation>(نهاية الرد)</translation>
    </message>
    <message>
        <source>(new line)</source>
        <extracomment>Stands in a list of words that could come next.</extracomment>
        <translation>(سطر جديد)</translation>
    </message>
    <message>
        <source>(space)</source>
        <translation>(مسافة)</translation>
    </message>
    <message>
        <source>All words can come next.</source>
        <translation>يمكن أن تأتي كل الكلمات بعد ذلك.</translation>
    </message>
    <message>
        <source>One word can come next.</source>
        <translation>يمكن أن تأتي كلمة واحدة بعد ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>%n words can come next.</source>
        <translation>
            <numerusform>لا يمكن أن تأتي أي كلمة بعد ذلك.</numerusform>
            <numerusform>يمكن أن تأتي كلمة واحدة بعد ذلك.</numerusform>
            <numerusform>يمكن أن تأتي كلمتان بعد ذلك.</numerusform>
            <numerusform>يمكن أن تأتي %n كلمات بعد ذلك.</numerusform>
            <numerusform>يمكن أن تأتي %n كلمة بعد ذلك.</numerusform>
            <numerusform>يمكن أن تأتي %n كلمة بعد ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>All others, %1% together, cannot.</source>
        <translation>كل ما عداها، ومجموعه %1%، لا يمكن أن يأتي.</translation>
    </message>
</context>
<context>
    <name>onebit::app::Replay</name>
    <message>
        <source>Writing it again</source>
        <translation>جارٍ كتابته مجددًا</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>توقف قبل النهاية.</translation>
    </message>
    <message>
        <source>The same text came again.</source>
        <translation>جاء النص نفسه مجددًا.</translation>
    </message>
    <message numerus="yes">
        <source>Another text came: the two part after %n letter(s).</source>
        <translation>
            <numerusform>جاء نص آخر: يفترق النصان من البداية.</numerusform>
            <numerusform>جاء نص آخر: يفترق النصان بعد حرف واحد.</numerusform>
            <numerusform>جاء نص آخر: يفترق النصان بعد حرفين.</numerusform>
            <numerusform>جاء نص آخر: يفترق النصان بعد %n أحرف.</numerusform>
            <numerusform>جاء نص آخر: يفترق النصان بعد %n حرفًا.</numerusform>
            <numerusform>جاء نص آخر: يفترق النصان بعد %n حرف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::TrashListModel</name>
    <message>
        <source>Empty reply</source>
        <translation>رد فارغ</translation>
    </message>
</context>
<context>
    <name>onebit::app::UpdateCheck</name>
    <message>
        <source>The address has to look like https://example.org/onebit.json.</source>
        <translation>يجب أن يكون العنوان على شكل https://example.org/onebit.json.</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translation>لا يوجد إصدار أحدث.</translation>
    </message>
    <message>
        <source>Onebit %1 is there. Get it where you got this one.</source>
        <translation>صدر Onebit %1. احصل عليه من حيث حصلت على هذا الإصدار.</translation>
    </message>
    <message>
        <source>This address names no version. Check it.</source>
        <translation>لا يذكر هذا العنوان أي إصدار. تحقق منه.</translation>
    </message>
</context>
</TS>
