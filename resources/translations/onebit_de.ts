<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutSettings</name>
    <message>
        <source>Onebit %1</source>
        <translation>Onebit %1</translation>
    </message>
    <message>
        <source>Private chat with 1-bit and ternary language models, on this computer alone.</source>
        <translation>Private Chats mit 1-Bit- und ternären Sprachmodellen, nur auf diesem Computer.</translation>
    </message>
    <message numerus="yes">
        <source>Computes with %1 on %2, %n thread(s).</source>
        <translation>
            <numerusform>Rechnet mit %1 auf %2, %n Thread.</numerusform>
            <numerusform>Rechnet mit %1 auf %2, %n Threads.</numerusform>
        </translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>Absturzberichte</translation>
    </message>
    <message numerus="yes">
        <source>%n on this computer; none was sent</source>
        <translation>
            <numerusform>%n auf diesem Computer; nicht gesendet</numerusform>
            <numerusform>%n auf diesem Computer; keiner wurde gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the crash reports</source>
        <translation>Absturzberichte anzeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the crash reports</source>
        <translation>Absturzberichte löschen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>Chat, Modell oder Befehl finden</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Nächster Chat</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Vorheriger Chat</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>Chat umbenennen</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>Chat löschen</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Alle Chats durchsuchen</translation>
    </message>
    <message>
        <source>Pin or unpin chat</source>
        <translation>Chat anheften oder lösen</translation>
    </message>
    <message>
        <source>Try the last reply again</source>
        <translation>Letzte Antwort neu versuchen</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>Textdateien anhängen</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>Chat exportieren</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>Alle Chats exportieren</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Modelldatei hinzufügen</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Generierungseinstellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>Über Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>Onebit beenden</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Nachricht senden</translation>
    </message>
    <message>
        <source>Start a new line</source>
        <translation>Neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Bring back the last question, in an empty composer</source>
        <translation>Letzte Frage zurückholen, bei leerem Eingabefeld</translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <translation>Antwort stoppen</translation>
    </message>
    <message>
        <source>Rename the chat in the list</source>
        <translation>Chat in der Liste umbenennen</translation>
    </message>
    <message>
        <source>Delete the chat in the list</source>
        <translation>Chat in der Liste löschen</translation>
    </message>
    <message>
        <source>Pin the chat in the list</source>
        <translation>Chat in der Liste anheften</translation>
    </message>
    <message>
        <source>Move the chat in the list to a folder</source>
        <translation>Chat in der Liste in einen Ordner verschieben</translation>
    </message>
    <message>
        <source>Other versions of the message</source>
        <translation>Andere Versionen der Nachricht</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Ask two models</source>
        <translation>Zwei Modelle fragen</translation>
    </message>
    <message>
        <source>Use the first model of the list, the second with Ctrl+2, up to the ninth</source>
        <translation>Das erste Modell der Liste nutzen, das zweite mit Strg+2, bis zum neunten</translation>
    </message>
    <message>
        <source>Get a model from a link</source>
        <translation>Modell über einen Link holen</translation>
    </message>
</context>
<context>
    <name>AddFolderDialog</name>
    <message>
        <source>Add a folder of models</source>
        <translation>Modellordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model file</source>
        <translation>Modelldatei hinzufügen</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Modelldateien (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Black and white, and every edge drawn</source>
        <translation>Schwarz und Weiß, jede Kante gezeichnet</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing fades or slides</source>
        <translation>Nichts blendet oder gleitet</translation>
    </message>
    <message>
        <source>Interface scale</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>Also Ctrl +, Ctrl - and Ctrl 0</source>
        <translation>Auch Strg +, Strg - und Strg 0</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
</context>
<context>
    <name>BlockPart</name>
    <message>
        <source>level %1</source>
        <translation>Ebene %1</translation>
    </message>
</context>
<context>
    <name>CatalogueFileDialog</name>
    <message>
        <source>Add a catalogue file</source>
        <translation>Katalogdatei hinzufügen</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>Kataloge (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>CatalogueGroup</name>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Look for a newer one</source>
        <translation>Nach neuerem suchen</translation>
    </message>
    <message>
        <source>Set an address and what proves it first</source>
        <translation>Erst eine Adresse und ihren Nachweis eintragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Fragt den Server</translation>
    </message>
    <message>
        <source>Newer ones are at</source>
        <translation>Neuere gibt es unter</translation>
    </message>
    <message>
        <source>Asked only when you press the button</source>
        <translation>Wird nur angefragt, wenn du die Schaltfläche drückst</translation>
    </message>
    <message>
        <source>Address of a catalogue</source>
        <translation>Adresse eines Katalogs</translation>
    </message>
    <message>
        <source>Address of newer catalogues</source>
        <translation>Adresse neuerer Kataloge</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Nachweis durch</translation>
    </message>
    <message>
        <source>The SHA-256 of that one file</source>
        <translation>Der SHA-256 dieser einen Datei</translation>
    </message>
    <message>
        <source>The public Ed25519 key of whoever signs it, as its maker gives it out</source>
        <translation>Der öffentliche Ed25519-Schlüssel dessen, der ihn signiert, wie der Hersteller ihn herausgibt</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>64 digits</source>
        <translation>64 Stellen</translation>
    </message>
    <message>
        <source>Paste the public key</source>
        <translation>Öffentlichen Schlüssel einfügen</translation>
    </message>
    <message>
        <source>SHA-256 of the catalogue</source>
        <translation>SHA-256 des Katalogs</translation>
    </message>
    <message>
        <source>Public key of the catalogue&apos;s maker</source>
        <translation>Öffentlicher Schlüssel des Katalogherstellers</translation>
    </message>
    <message>
        <source>Models of your own</source>
        <translation>Eigene Modelle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove your own models from the catalogue</source>
        <translation>Eigene Modelle aus dem Katalog entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Bring your own models back into the catalogue</source>
        <translation>Eigene Modelle in den Katalog zurückholen</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei hinzufügen</translation>
    </message>
    <message>
        <source>Add a catalogue file</source>
        <translation>Katalogdatei hinzufügen</translation>
    </message>
</context>
<context>
    <name>CatalogueOrder</name>
    <message>
        <source>Best fit first</source>
        <translation>Passendste zuerst</translation>
    </message>
    <message>
        <source>Fastest first</source>
        <translation>Schnellste zuerst</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
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
        <translation>Details</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
</context>
<context>
    <name>ChatFileDialogs</name>
    <message>
        <source>Attach text files</source>
        <translation>Textdateien anhängen</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Chats (*.json *.chat)</source>
        <translation>Chats (*.json *.chat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>Alle Chats exportieren</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>Chat exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Everything, for Onebit (*.json)</source>
        <translation>Alles, für Onebit (*.json)</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>Seitenleiste einblenden</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Strg B</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Generierungseinstellungen</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Strg ,</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Jump to the end</source>
        <translation>Zum Ende springen</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%1, folder, %n chat(s)</source>
        <translation>
            <numerusform>%1, Ordner, %n Chat</numerusform>
            <numerusform>%1, Ordner, %n Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1, Entwurf</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Rename or delete</source>
        <translation>Umbenennen oder löschen</translation>
    </message>
    <message>
        <source>Rename, move or delete</source>
        <translation>Umbenennen, verschieben oder löschen</translation>
    </message>
</context>
<context>
    <name>ChatRowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
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
        <translation>Code</translation>
    </message>
    <message>
        <source>Unwrap</source>
        <extracomment>Breaks long lines of code, or lets them run on.</extracomment>
        <translation>Nicht umbrechen</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Code</source>
        <extracomment>%1 is a programming language.</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>Code, %1</translation>
    </message>
    <message>
        <source>Wide table or formula</source>
        <translation>Breite Tabelle oder Formel</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>Chat, Modell oder Befehl finden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nichts heißt so</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Ask two models</source>
        <translation>Zwei Modelle fragen</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>Erst die Frage schreiben.</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Beide fragen</translation>
    </message>
    <message>
        <source>%1 answers first, then the one you choose. Both replies stay in the chat.</source>
        <translation>%1 antwortet zuerst, dann das gewählte Modell. Beide Antworten bleiben im Chat.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Frag irgendetwas</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>Textdateien anhängen</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Stoppen mit Esc</translation>
    </message>
    <message>
        <source>Enter to send</source>
        <translation>Senden mit Eingabe</translation>
    </message>
</context>
<context>
    <name>ContentView</name>
    <message>
        <source>Picture not loaded, because it is not on this computer: %1</source>
        <extracomment>%1 is a description or an address.</extracomment>
        <translation>Bild nicht geladen, weil es nicht auf diesem Computer liegt: %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown: %1</source>
        <translation>Dieses Bild kann nicht angezeigt werden: %1</translation>
    </message>
</context>
<context>
    <name>ContextLine</name>
    <message>
        <source>%1 no longer sees what is above</source>
        <translation>%1 sieht nicht mehr, was darüber steht</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>%1% of context used</source>
        <translation>%1&#xa0;% des Kontexts belegt</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Context full</source>
        <translation>Kontext voll</translation>
    </message>
    <message>
        <source>%1% of context</source>
        <translation>%1&#xa0;% des Kontexts</translation>
    </message>
    <message>
        <source>%1% of context used, about %2% with what you write</source>
        <translation>%1&#xa0;% des Kontexts belegt, etwa %2&#xa0;% mit deinem Text</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>This chat is longer than %1 can read.</source>
        <translation>Dieser Chat ist länger, als %1 lesen kann.</translation>
    </message>
    <message>
        <source>This chat is nearly as long as %1 can read.</source>
        <translation>Dieser Chat ist fast so lang, wie %1 lesen kann.</translation>
    </message>
    <message>
        <source>Its start is being summarised.</source>
        <translation>Sein Anfang wird zusammengefasst.</translation>
    </message>
    <message>
        <source>Its start is summarised before your next message.</source>
        <translation>Sein Anfang wird vor deiner nächsten Nachricht zusammengefasst.</translation>
    </message>
    <message>
        <source>Choose how to go on.</source>
        <translation>Wie soll es weitergehen?</translation>
    </message>
    <message>
        <source>The oldest messages are left out; a line shows where.</source>
        <translation>Die ältesten Nachrichten werden ausgelassen; eine Linie zeigt, wo.</translation>
    </message>
    <message>
        <source>Soon the oldest messages are left out; a line will show where.</source>
        <translation>Bald werden die ältesten Nachrichten ausgelassen; eine Linie zeigt dann, wo.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>Anfang zusammenfassen</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Älteste auslassen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Crash reports</source>
        <translation>Absturzberichte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>These lines are on this computer alone. Whoever mends Onebit can tell from them where it was; there is no word of your chats in them.</source>
        <translation>Diese Zeilen liegen nur auf diesem Computer. Wer Onebit repariert, erkennt daran, wo es geschah; aus deinen Chats steht kein Wort darin.</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message>
        <source>Empty the trash?</source>
        <translation>Papierkorb leeren?</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>Everything in the trash is erased. This cannot be undone.</source>
        <translation>Alles im Papierkorb wird gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 is erased. This cannot be undone.</source>
        <translation>%1 wird gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The server is busy. Try again in a while.</source>
        <translation>Der Server ist ausgelastet. Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no such file on the server. Check the address.</source>
        <translation>Diese Datei gibt es auf dem Server nicht. Adresse prüfen.</translation>
    </message>
    <message>
        <source>The server asks who you are. Accept the model&apos;s licence on its page, then set an access token in the settings.</source>
        <translation>Der Server fragt, wer du bist. Die Lizenz des Modells auf dessen Seite annehmen, dann in den Einstellungen ein Zugriffstoken eintragen.</translation>
    </message>
    <message>
        <source>The server does not give this file. Check the address.</source>
        <translation>Der Server gibt diese Datei nicht heraus. Adresse prüfen.</translation>
    </message>
    <message>
        <source>The connection broke. Try again.</source>
        <translation>Die Verbindung ist abgebrochen. Erneut versuchen.</translation>
    </message>
    <message>
        <source>The file on the server has changed. It is fetched from the beginning.</source>
        <translation>Die Datei auf dem Server hat sich geändert. Sie wird von vorn geladen.</translation>
    </message>
    <message>
        <source>The server has another file than the one that is meant. Nothing of it was kept. Look for a newer version of the model.</source>
        <translation>Der Server hat eine andere Datei als die gemeinte. Nichts davon wurde behalten. Eine neuere Version des Modells suchen.</translation>
    </message>
    <message>
        <source>The file arrived damaged. It was not installed. Try again, or use another address.</source>
        <translation>Die Datei kam beschädigt an. Sie wurde nicht installiert. Erneut versuchen oder eine andere Adresse nutzen.</translation>
    </message>
    <message>
        <source>The disk has no room for this model. Make room, then go on.</source>
        <translation>Der Datenträger hat keinen Platz für dieses Modell. Platz schaffen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>The folder of models cannot be written. Make it writable or choose another folder.</source>
        <translation>In den Modellordner kann nicht geschrieben werden. Ihn beschreibbar machen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>A model with this file name is there already. Remove it first.</source>
        <translation>Ein Modell mit diesem Dateinamen ist schon da. Es zuerst entfernen.</translation>
    </message>
    <message>
        <source>Another Onebit is fetching this model. Wait for it, or end it.</source>
        <translation>Ein anderes Onebit lädt dieses Modell gerade herunter. Darauf warten oder es beenden.</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Will try again</source>
        <translation>Versucht es noch einmal</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird verifiziert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of how much has arrived: &quot;1.2 GB of 1.8 GB&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>There is no such model file in this repository. Look for a repository whose name ends in GGUF.</source>
        <translation>Diese Modelldatei gibt es in diesem Repository nicht. Ein Repository suchen, dessen Name auf GGUF endet.</translation>
    </message>
    <message>
        <source>There is no such repository, or it is not open to everybody. Check its name; if that is right, set an access token in the settings.</source>
        <translation>Dieses Repository gibt es nicht, oder es ist nicht für alle offen. Prüfe den Namen; stimmt er, trage in den Einstellungen ein Zugriffstoken ein.</translation>
    </message>
    <message>
        <source>This model was not made for few bits: converting it would spoil its answers. Look for a repository of it whose name ends in GGUF.</source>
        <translation>Dieses Modell ist nicht für wenige Bits gemacht: Eine Umwandlung würde seine Antworten verderben. Such ein Repository davon, dessen Name auf GGUF endet.</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Wird umgewandelt</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>a share of a whole: &quot;42%&quot;</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>DownloadSection</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
</context>
<context>
    <name>DropModels</name>
    <message>
        <source>Drop model files or folders here</source>
        <translation>Modelldateien oder Ordner hier ablegen</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>What can you do?</source>
        <translation>Was kannst du?</translation>
    </message>
    <message>
        <source>What is a 1-bit model?</source>
        <translation>Was ist ein 1-Bit-Modell?</translation>
    </message>
    <message>
        <source>Tell me a short story</source>
        <translation>Erzähl mir eine kurze Geschichte</translation>
    </message>
    <message>
        <source>Hello, how are you?</source>
        <translation>Hallo, wie geht es dir?</translation>
    </message>
    <message>
        <source>Hello.</source>
        <translation>Hallo.</translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Onebit chats with 1-bit and ternary models in GGUF files.</source>
        <translation>Auf diesem Computer ist noch kein Modell. Onebit chattet mit 1-Bit- und ternären Modellen in GGUF-Dateien.</translation>
    </message>
    <message>
        <source>%1 answers here. It runs on this computer alone: there is no account, and what you write stays here.</source>
        <translation>Hier antwortet %1. Es läuft nur auf diesem Computer: Es gibt kein Konto, und was du schreibst, bleibt hier.</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Modelldatei hinzufügen</translation>
    </message>
    <message>
        <source>I am the model that comes with Onebit: a very small one, with 1-bit weights and %1 in all, so I know little. I run on this computer alone: there is no account, and what you write stays here. Ask me something easy, or start with one of these.</source>
        <translation>Ich bin das Modell, das mit Onebit kommt: ein sehr kleines, mit 1-Bit-Gewichten und insgesamt %1; darum weiß ich wenig. Ich laufe nur auf diesem Computer: Es gibt kein Konto, und was du schreibst, bleibt hier. Frag mich etwas Einfaches oder beginne mit einer dieser Fragen.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no such file</source>
        <translation>Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation>Ihren Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Diese Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Prüfen, ob es eine Datei ist und ob du sie lesen darfst.</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Diese Datei ist leer</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Erneut herunterladen.</translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation>Dies ist keine Modelldatei</translation>
    </message>
    <message>
        <source>Onebit reads GGUF files; their names end in .gguf. Choose another file or download it again.</source>
        <translation>Onebit liest GGUF-Dateien; ihre Namen enden auf .gguf. Eine andere Datei wählen oder sie erneut herunterladen.</translation>
    </message>
    <message>
        <source>This model file has a version that Onebit does not read</source>
        <translation>Diese Modelldatei hat eine Version, die Onebit nicht liest</translation>
    </message>
    <message>
        <source>Choose a file of GGUF version 2 or 3.</source>
        <translation>Eine Datei mit GGUF-Version 2 oder 3 wählen.</translation>
    </message>
    <message>
        <source>This model file is not complete</source>
        <translation>Diese Modelldatei ist unvollständig</translation>
    </message>
    <message>
        <source>This model file is damaged</source>
        <translation>Diese Modelldatei ist beschädigt</translation>
    </message>
    <message>
        <source>Download it again, or choose another file.</source>
        <translation>Erneut herunterladen oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Onebit does not know this model&apos;s architecture</source>
        <translation>Onebit kennt die Architektur dieses Modells nicht</translation>
    </message>
    <message>
        <source>Choose a model of the families Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit.</source>
        <translation>Ein Modell der Familien Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit oder Onebit wählen.</translation>
    </message>
    <message>
        <source>Onebit does not know how this model stores its weights</source>
        <translation>Onebit weiß nicht, wie dieses Modell seine Gewichte speichert</translation>
    </message>
    <message>
        <source>Choose a file in a format that Onebit reads.</source>
        <translation>Eine Datei in einem Format wählen, das Onebit liest.</translation>
    </message>
    <message>
        <source>A part of this model is missing</source>
        <translation>Ein Teil dieses Modells fehlt</translation>
    </message>
    <message>
        <source>Download the file again, or choose one that holds a whole model.</source>
        <translation>Die Datei erneut herunterladen oder eine mit einem ganzen Modell wählen.</translation>
    </message>
    <message>
        <source>A part of this model has the wrong shape</source>
        <translation>Ein Teil dieses Modells hat die falsche Form</translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <translation>Die Datei erneut herunterladen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>This model file does not say how to run it</source>
        <translation>Diese Modelldatei sagt nicht, wie sie auszuführen ist</translation>
    </message>
    <message>
        <source>Download it again, or choose another one.</source>
        <translation>Sie erneut herunterladen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>Onebit does not know how this model splits text</source>
        <translation>Onebit weiß nicht, wie dieses Modell Text zerlegt</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>This needs more memory than is free</source>
        <translation>Das braucht mehr Speicher, als frei ist</translation>
    </message>
    <message>
        <source>Close other programs, set a shorter context or choose a smaller model.</source>
        <translation>Andere Programme schließen, einen kürzeren Kontext einstellen oder ein kleineres Modell wählen.</translation>
    </message>
    <message>
        <source>This text is not valid UTF-8</source>
        <translation>Dieser Text ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>Ihn als UTF-8 speichern und erneut versuchen.</translation>
    </message>
    <message>
        <source>This chat is longer than the model can read</source>
        <translation>Dieser Chat ist länger, als das Modell lesen kann</translation>
    </message>
    <message>
        <source>Start a new chat, shorten the message or set a longer context.</source>
        <translation>Einen neuen Chat beginnen, die Nachricht kürzen oder einen längeren Kontext einstellen.</translation>
    </message>
    <message>
        <source>This token is not in the model&apos;s vocabulary</source>
        <translation>Dieses Token ist nicht im Vokabular des Modells</translation>
    </message>
    <message>
        <source>Use ids from 0 to one less than the vocabulary&apos;s size.</source>
        <translation>IDs von 0 bis eins unter der Größe des Vokabulars nutzen.</translation>
    </message>
    <message>
        <source>This value is not allowed</source>
        <translation>Dieser Wert ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>Ihn ändern und erneut versuchen.</translation>
    </message>
    <message>
        <source>The model computed numbers that mean nothing</source>
        <translation>Das Modell hat sinnlose Zahlen berechnet</translation>
    </message>
    <message>
        <source>Its file is probably damaged: download it again, or choose another model.</source>
        <translation>Seine Datei ist wohl beschädigt: erneut herunterladen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>This file cannot be written</source>
        <translation>Diese Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there and that the disk has room.</source>
        <translation>Prüfen, ob ihr Ordner existiert, du dort schreiben darfst und der Datenträger Platz hat.</translation>
    </message>
    <message>
        <source>A folder of original model files has to be converted first</source>
        <translation>Ein Ordner mit Originaldateien eines Modells muss erst umgewandelt werden</translation>
    </message>
    <message>
        <source>Run this command, then open the file that it writes.</source>
        <translation>Diesen Befehl ausführen, dann die Datei öffnen, die er schreibt.</translation>
    </message>
    <message>
        <source>The model stopped working</source>
        <translation>Das Modell hat aufgehört zu arbeiten</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, choose another model.</source>
        <translation>Erneut versuchen; passiert es zweimal, ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Chat moved to trash</source>
        <translation>Chat in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 moved to trash</source>
        <translation>%1 in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Folder deleted, its chats are kept</source>
        <translation>Ordner gelöscht, seine Chats bleiben</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Message moved to trash</source>
        <translation>Nachricht in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzen</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>File %1, %2</source>
        <translation>Datei %1, %2</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>%1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Suche beenden</translation>
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
        <translation>%1 antwortet viel besser und passt auf diesen Computer</translation>
    </message>
    <message>
        <source>%1 answers far better</source>
        <translation>%1 antwortet viel besser</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>hier erwartet</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>Speicher nötig</translation>
    </message>
    <message>
        <source>memory, of %1 free</source>
        <translation>Speicher, bei %1 frei</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>zum Herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>Alle Modelle ansehen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>Mit %1 chatten</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
</context>
<context>
    <name>GenerationDialog</name>
    <message>
        <source>Generation</source>
        <extracomment>The title of the dialog with the settings of how replies are generated.</extracomment>
        <translation>Generierung</translation>
    </message>
    <message>
        <source>Applies from the next reply</source>
        <translation>Gilt ab der nächsten Antwort</translation>
    </message>
    <message>
        <source>Reset this chat to %1</source>
        <translation>Diesen Chat auf %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1 to all models</source>
        <translation>%1 auf „Alle Modelle“ zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all models</source>
        <translation>Alle Modelle zurücksetzen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung finden</translation>
    </message>
    <message>
        <source>Change for</source>
        <extracomment>Followed by the choices: this chat, a model&apos;s name, all models.</extracomment>
        <translation>Ändern für</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Diesen Chat</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Preset %1 deleted</source>
        <translation>Voreinstellung %1 gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>GenerationSettings</name>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
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
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>As the model was made</source>
        <translation>Wie vom Modell vorgesehen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Älteste auslassen</translation>
    </message>
    <message>
        <source>A line shows what the model no longer sees</source>
        <translation>Eine Linie zeigt, was das Modell nicht mehr sieht</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>Anfang zusammenfassen</translation>
    </message>
    <message>
        <source>The model reads its summary; your text stays</source>
        <translation>Das Modell liest seine Zusammenfassung; dein Text bleibt</translation>
    </message>
    <message>
        <source>Stop and ask</source>
        <translation>Anhalten und fragen</translation>
    </message>
    <message>
        <source>Nothing is left out unless you say so</source>
        <translation>Nichts wird ausgelassen, solange du es nicht sagst</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>Half the memory; 0.4% less sure</source>
        <translation>Halber Speicher; 0,4&#xa0;% weniger sicher</translation>
    </message>
    <message>
        <source>8 and 4 bits</source>
        <translation>8 und 4 Bit</translation>
    </message>
    <message>
        <source>42% of the memory; 0.5% less sure</source>
        <translation>42&#xa0;% des Speichers; 0,5&#xa0;% weniger sicher</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4 Bit</translation>
    </message>
    <message>
        <source>31% of the memory; 0.7% less sure, far worse on small models</source>
        <translation>31&#xa0;% des Speichers; 0,7&#xa0;% weniger sicher, viel schlechter bei kleinen Modellen</translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer</source>
        <translation>Sagt dem Modell, wer es ist und wie es antworten soll</translation>
    </message>
    <message>
        <source>Higher is freer, lower is steadier</source>
        <translation>Höher ist freier, niedriger ist stetiger</translation>
    </message>
    <message>
        <source>Keeps this many of the likeliest words</source>
        <translation>Behält so viele der wahrscheinlichsten Wörter</translation>
    </message>
    <message>
        <source>Keeps the words that add up to this</source>
        <translation>Behält die Wörter, die zusammen so viel ergeben</translation>
    </message>
    <message>
        <source>Drops words far below the best one</source>
        <translation>Verwirft Wörter weit unter dem besten</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>Drops words too odd or too plain</source>
        <translation>Verwirft zu seltsame oder zu schlichte Wörter</translation>
    </message>
    <message>
        <source>Makes used words come back less</source>
        <translation>Lässt benutzte Wörter seltener wiederkehren</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Häufigkeitsstrafe</translation>
    </message>
    <message>
        <source>Grows each time a word comes back</source>
        <translation>Wächst mit jeder Wiederkehr eines Wortes</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Präsenzstrafe</translation>
    </message>
    <message>
        <source>The same however often a word came</source>
        <translation>Gleich, wie oft ein Wort auch kam</translation>
    </message>
    <message>
        <source>Penalty window</source>
        <translation>Fenster der Strafen</translation>
    </message>
    <message>
        <source>How many tokens back penalties look</source>
        <translation>Wie viele Tokens Strafen zurückblicken</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>In tokens; 1,000 is about 750 words</source>
        <translation>In Tokens; 1.000 sind etwa 750 Wörter</translation>
    </message>
    <message>
        <source>The same seed gives the same reply</source>
        <translation>Gleicher Startwert, gleiche Antwort</translation>
    </message>
    <message>
        <source>Stop texts</source>
        <translation>Stopptexte</translation>
    </message>
    <message>
        <source>A reply ends before one of these; one a line</source>
        <translation>Eine Antwort endet vor einem davon; einer je Zeile</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>Erst nachdenken</translation>
    </message>
    <message>
        <source>Better answers, a slower start</source>
        <translation>Bessere Antworten, langsamerer Start</translation>
    </message>
    <message>
        <source>When the context is full</source>
        <translation>Wenn der Kontext voll ist</translation>
    </message>
    <message>
        <source>What happens to a chat that is too long</source>
        <translation>Was mit einem zu langen Chat geschieht</translation>
    </message>
    <message>
        <source>Tokens the model sees; more takes memory</source>
        <translation>Tokens, die das Modell sieht; mehr braucht Speicher</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>Kontextgenauigkeit</translation>
    </message>
    <message>
        <source>Fewer bits take less memory (KV cache)</source>
        <translation>Weniger Bits brauchen weniger Speicher (KV-Cache)</translation>
    </message>
    <message>
        <source>How many processor threads compute; 0: all</source>
        <translation>Wie viele Prozessor-Threads rechnen; 0: alle</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Präzise</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>Speed and memory</source>
        <translation>Tempo und Speicher</translation>
    </message>
</context>
<context>
    <name>InstalledModel</name>
    <message>
        <source>1-bit</source>
        <translation>1-Bit</translation>
    </message>
    <message>
        <source>ternary</source>
        <translation>ternär</translation>
    </message>
    <message>
        <source>%1-bit</source>
        <translation>%1-Bit</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>InstalledRow</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr über %1</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>Aus anderen Programmen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message>
        <source>Ctrl F</source>
        <translation>Strg F</translation>
    </message>
    <message>
        <source>Search, or paste a link</source>
        <translation>Suchen oder Link einfügen</translation>
    </message>
    <message>
        <source>Search, or paste a link or org/repo</source>
        <translation>Suchen oder Link bzw. org/repo einfügen</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Get a model from a link</source>
        <translation>Modell über einen Link holen</translation>
    </message>
    <message>
        <source>Link, or org/repo</source>
        <translation>Link oder org/repo</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Modelle zeigen</translation>
    </message>
    <message>
        <source>no licence named</source>
        <translation>keine Lizenz angegeben</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>Lizenz %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A link to a model file, the page of a repository, or its name such as prism-ml/Bonsai-8B-gguf. Nothing is downloaded before you choose.</source>
        <translation>Ein Link zu einer Modelldatei, die Seite eines Repositorys oder sein Name wie prism-ml/Bonsai-8B-gguf. Nichts wird heruntergeladen, bevor du wählst.</translation>
    </message>
    <message>
        <source>Asking which models there are</source>
        <translation>Fragt, welche Modelle es gibt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open the network settings</source>
        <translation>Netzwerkeinstellungen öffnen</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Adresse ändern</translation>
    </message>
    <message>
        <source>The licence of these models has to be accepted on their page first.</source>
        <translation>Die Lizenz dieser Modelle muss erst auf ihrer Seite angenommen werden.</translation>
    </message>
    <message>
        <source>Then set an access token in the network settings.</source>
        <translation>Dann in den Netzwerkeinstellungen ein Zugriffstoken eintragen.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Models from %1</source>
        <translation>Modelle von %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Choose a model that runs here</source>
        <translation>Ein Modell wählen, das hier läuft</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>Models from %1</source>
        <translation>Modelle von %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Show the models from %1</source>
        <translation>Modelle von %1 zeigen</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>%1 memory</source>
        <translation>%1 Speicher</translation>
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
        <translation>Private Offline-Chats mit 1-Bit- und ternären Sprachmodellen.</translation>
    </message>
    <message>
        <source>Keep chats and settings in &lt;folder&gt;.</source>
        <translation>Chats und Einstellungen in &lt;folder&gt; aufbewahren.</translation>
    </message>
    <message>
        <source>Chat with the model in &lt;file&gt;.</source>
        <translation>Mit dem Modell in &lt;file&gt; chatten.</translation>
    </message>
    <message>
        <source>Speak &lt;language&gt; in this run: &quot;de&quot;, &quot;zh_CN&quot;.</source>
        <translation>In diesem Lauf &lt;language&gt; sprechen: &quot;de&quot;, &quot;zh_CN&quot;.</translation>
    </message>
    <message>
        <source>Like --model.</source>
        <translation>Wie --model.</translation>
    </message>
    <message>
        <source>Onebit cannot open its window; the messages above say why.</source>
        <translation>Onebit kann sein Fenster nicht öffnen; die Meldungen oben sagen, warum.</translation>
    </message>
    <message>
        <source>Onebit runs already with these chats, but it does not answer. End it, or name another folder with --profile.</source>
        <translation>Onebit läuft schon mit diesen Chats, antwortet aber nicht. Es beenden oder mit --profile einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>Do this in the window: %1.</source>
        <translation>Dies im Fenster tun: %1.</translation>
    </message>
    <message>
        <source>Tell version, commit and instruction sets, and end.</source>
        <translation>Version, Commit und Befehlssätze nennen und beenden.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;; there are %2.</source>
        <translation>Es gibt keine Aktion „%1“; es gibt %2.</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Antwort fortsetzen</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>In neuen Chat abzweigen</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Nachricht löschen</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>Wie diese Antwort entstand</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Write it again and compare</source>
        <translation>Noch einmal schreiben und vergleichen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The message in other words</source>
        <translation>Die Nachricht in anderen Worten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Antwort fortsetzen</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>In neuen Chat abzweigen</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>Wie diese Antwort entstand</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Nachricht löschen</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From here on: %1</source>
        <translation>Ab hier: %1</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>%1, feed-forward %2</source>
        <translation>%1, Feed-Forward %2</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>%1, for keys and values %2, %3 wide</source>
        <translation>%1, für Keys und Values %2, Breite %3</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>Längster Kontext</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>Memory at %1 tokens</source>
        <translation>Speicher bei %1 Tokens</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Weights in %1</source>
        <translation>Gewichte in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s), %1</source>
        <translation>
            <numerusform>%n Tensor, %1</numerusform>
            <numerusform>%n Tensoren, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Chatvorlage</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
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
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>ModelFolderRow</name>
    <message>
        <source>%1 · downloads go here</source>
        <translation>%1 · Downloads kommen hierhin</translation>
    </message>
    <message>
        <source>Download here</source>
        <translation>Hierhin herunterladen</translation>
    </message>
    <message>
        <source>Download to %1</source>
        <translation>Nach %1 herunterladen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Take %1 from the list; its files stay</source>
        <translation>%1 aus der Liste entfernen; die Dateien bleiben</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Add a model file</source>
        <translation>Modelldatei hinzufügen</translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation>Modellordner öffnen</translation>
    </message>
    <message>
        <source>Look for new models</source>
        <translation>Nach neuen Modellen suchen</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1 memory</source>
        <translation>%1 Speicher</translation>
    </message>
</context>
<context>
    <name>ModelRowMenu</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Datei prüfen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>Folders of models</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Models in them are listed where they lie</source>
        <translation>Modelle darin werden gelistet und bleiben, wo sie liegen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>No model in the catalogue has these words.</source>
        <translation>Kein Modell im Katalog enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Every model of the catalogue is on this computer.</source>
        <translation>Alle Modelle des Katalogs sind auf diesem Computer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzen</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>Chat umbenennen</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>Chat löschen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Strg +</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Ctrl -</source>
        <translation>Strg -</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>Über Onebit</translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Onebit is set to stay offline.</source>
        <translation>Onebit ist so eingestellt, dass es offline bleibt.</translation>
    </message>
    <message>
        <source>Allow the network in the settings, then try again.</source>
        <translation>Das Netzwerk in den Einstellungen erlauben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This address is not safe to use.</source>
        <translation>Diese Adresse ist nicht sicher.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Eine Adresse nutzen, die mit https beginnt.</translation>
    </message>
    <message>
        <source>The server was not found.</source>
        <translation>Der Server wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Adresse und Verbindung prüfen.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>Verbindung prüfen oder später erneut versuchen.</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>Der Server konnte nicht beweisen, wer er ist.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and whether something between you and the server reads along. Nothing was sent.</source>
        <translation>Prüfen, ob das Datum dieses Computers stimmt und ob zwischen dir und dem Server etwas mitliest. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Der Proxy hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>Den Proxy in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The server stopped sending.</source>
        <translation>Der Server sendet nicht mehr.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server sends its visitors round in circles.</source>
        <translation>Der Server schickt seine Besucher im Kreis herum.</translation>
    </message>
    <message>
        <source>Try again later, or use another address.</source>
        <translation>Später erneut versuchen oder eine andere Adresse nutzen.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Die Verbindung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Nothing is sent</source>
        <translation>Nichts wird gesendet</translation>
    </message>
    <message>
        <source>What you write and what the models answer stay on this computer. Only what you ask to download is fetched.</source>
        <translation>Was du schreibst und was die Modelle antworten, bleibt auf diesem Computer. Geladen wird nur, was du herunterladen willst.</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <source>Every request is refused, and those under way are ended</source>
        <translation>Jede Anfrage wird abgelehnt, laufende werden beendet</translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation>Modelle kommen von</translation>
    </message>
    <message>
        <source>A mirror of Hugging Face, if that one cannot be reached</source>
        <translation>Ein Spiegel von Hugging Face, falls das nicht erreichbar ist</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>System takes what this computer is set to</source>
        <translation>System übernimmt, was auf diesem Computer eingestellt ist</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Tempolimit</translation>
    </message>
    <message>
        <source>Of all downloads together, in kB/s; empty for none</source>
        <translation>Für alle Downloads zusammen, in kB/s; leer für keines</translation>
    </message>
    <message>
        <source>Speed limit in kilobytes a second</source>
        <translation>Tempolimit in Kilobyte pro Sekunde</translation>
    </message>
</context>
<context>
    <name>NextWordPanel</name>
    <message>
        <source>Next word</source>
        <translation>Nächstes Wort</translation>
    </message>
    <message>
        <source>The first word of the reply</source>
        <translation>Das erste Wort der Antwort</translation>
    </message>
    <message>
        <source>After the next reply you see here which words could have come at its least sure place, and what these settings make of them.</source>
        <translation>Nach der nächsten Antwort siehst du hier, welche Wörter an ihrer unsichersten Stelle hätten kommen können und was diese Einstellungen daraus machen.</translation>
    </message>
    <message>
        <source>Before temperature</source>
        <translation>Vor der Temperatur</translation>
    </message>
</context>
<context>
    <name>NextWordRow</name>
    <message>
        <source>&lt;1%</source>
        <translation>&lt;1&#xa0;%</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, left out by %3</source>
        <translation>%1, %2, ausgelassen durch %3</translation>
    </message>
    <message>
        <source>Left out by %1</source>
        <translation>Ausgelassen durch %1</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your chats cannot be stored: %1 is read-only.</source>
        <translation>Deine Chats können nicht gespeichert werden: %1 ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make the folder writable and it is stored.</source>
        <translation>Du kannst weitermachen; was du schreibst, bleibt erhalten, bis du Onebit schließt. Ist der Ordner beschreibbar, wird es gespeichert.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: the disk is full.</source>
        <translation>Deine Chats können nicht gespeichert werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make room and it is stored.</source>
        <translation>Du kannst weitermachen; was du schreibst, bleibt erhalten, bis du Onebit schließt. Ist Platz da, wird es gespeichert.</translation>
    </message>
    <message>
        <source>Your chats cannot be read: their file is damaged.</source>
        <translation>Deine Chats können nicht gelesen werden: Ihre Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>What you write now is kept until you close Onebit. The file in %1 was left as it is.</source>
        <translation>Was du jetzt schreibst, bleibt erhalten, bis du Onebit schließt. Die Datei in %1 wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Your chats were stored by a later version of Onebit.</source>
        <translation>Deine Chats wurden von einer neueren Version von Onebit gespeichert.</translation>
    </message>
    <message>
        <source>Use that version to see them. What you write now is kept until you close Onebit.</source>
        <translation>Mit jener Version sind sie zu sehen. Was du jetzt schreibst, bleibt erhalten, bis du Onebit schließt.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: another program uses them.</source>
        <translation>Deine Chats können nicht gespeichert werden: Ein anderes Programm nutzt sie.</translation>
    </message>
    <message>
        <source>Close the other program. What you write is kept meanwhile.</source>
        <translation>Das andere Programm schließen. Was du schreibst, bleibt so lange erhalten.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored.</source>
        <translation>Deine Chats können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit.</source>
        <translation>Du kannst weitermachen; was du schreibst, bleibt erhalten, bis du Onebit schließt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The file of your chats was damaged.</source>
        <translation>Die Datei deiner Chats war beschädigt.</translation>
    </message>
    <message>
        <source>Messages saved from it: %1. The damaged file is kept.</source>
        <translation>Daraus gerettete Nachrichten: %1. Die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>Onebit cannot run %1.</source>
        <translation>Onebit kann %1 nicht ausführen.</translation>
    </message>
    <message>
        <source>Show models folder</source>
        <translation>Modellordner zeigen</translation>
    </message>
    <message>
        <source>Something is odd about %1.</source>
        <translation>Etwas an %1 ist seltsam.</translation>
    </message>
    <message>
        <source>Onebit crashed on %1.</source>
        <translation>Onebit ist am %1 abgestürzt.</translation>
    </message>
    <message>
        <source>Where it was is written down on this computer, without a word of your chats. It is sent to nobody.</source>
        <translation>Wo es geschah, ist auf diesem Computer notiert, ohne ein Wort aus deinen Chats. Niemandem wird es gesendet.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Onebit %1 is there.</source>
        <translation>Onebit %1 ist da.</translation>
    </message>
    <message>
        <source>Nothing was downloaded. Get it where you got this one, when you like.</source>
        <translation>Nichts wurde heruntergeladen. Hol es dir, wann du willst, dort, wo diese Version herkam.</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Memory needed</source>
        <translation>Nötiger Speicher</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Lizenz lesen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
</context>
<context>
    <name>OriginMark</name>
    <message>
        <source>This chat</source>
        <translation>Dieser Chat</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>Where a setting&apos;s value comes from: the model, or all models.</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 is set for: %2</source>
        <translation>%1 gilt für: %2</translation>
    </message>
    <message>
        <source>Change for whom this is set</source>
        <translation>Ändern, für wen das gilt</translation>
    </message>
</context>
<context>
    <name>OriginMenu</name>
    <message>
        <source>Use in this chat only</source>
        <translation>Nur in diesem Chat nutzen</translation>
    </message>
    <message>
        <source>Use for %1</source>
        <translation>Für %1 nutzen</translation>
    </message>
    <message>
        <source>Use for all models</source>
        <translation>Für alle Modelle nutzen</translation>
    </message>
    <message>
        <source>Reset this value</source>
        <translation>Diesen Wert zurücksetzen</translation>
    </message>
</context>
<context>
    <name>OtherModelsDialog</name>
    <message>
        <source>From other programs</source>
        <translation>Aus anderen Programmen</translation>
    </message>
    <message>
        <source>How to take a file over</source>
        <translation>Wie eine Datei übernommen wird</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The file is copied and checked. It takes its room twice.</source>
        <translation>Die Datei wird kopiert und geprüft. Sie braucht doppelt so viel Platz.</translation>
    </message>
    <message>
        <source>The file gets a second name in the models folder. It takes no more room and stays when the other program deletes its own.</source>
        <translation>Die Datei bekommt im Modellordner einen zweiten Namen. Sie braucht nicht mehr Platz und bleibt, wenn das andere Programm seine löscht.</translation>
    </message>
    <message>
        <source>The file stays where it is. When the other program deletes it, it is gone.</source>
        <translation>Die Datei bleibt, wo sie ist. Löscht das andere Programm sie, ist sie weg.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Looking for models</source>
        <translation>Sucht nach Modellen</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Ollama, Jan and Hugging Face keep no model here.</source>
        <translation>LM Studio, GPT4All, Ollama, Jan und Hugging Face haben hier keine Modelle.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>Seitenleiste einblenden</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Strg B</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>Mit %1 chatten</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Licence of %1</source>
        <extracomment>of a part of the program</extracomment>
        <translation>Lizenz von %1</translation>
    </message>
</context>
<context>
    <name>PartsGroup</name>
    <message>
        <source>Parts and their licences</source>
        <translation>Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Onebit is free software under the Apache License 2.0, and so is its starter model.</source>
        <translation>Onebit ist freie Software unter der Apache License 2.0, ebenso sein Startmodell.</translation>
    </message>
</context>
<context>
    <name>PopupDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>PresetChip</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Save as preset</source>
        <translation>Als Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Voreinstellung</translation>
    </message>
</context>
<context>
    <name>Prospect</name>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Tokens/s</translation>
    </message>
    <message>
        <source>about %1 tokens/s</source>
        <translation>etwa %1 Tokens/s</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Too big</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Needs %1 more than is free</source>
        <translation>Braucht %1 mehr, als frei ist</translation>
    </message>
</context>
<context>
    <name>RecommendedCard</name>
    <message>
        <source>Recommended for this computer</source>
        <translation>Für diesen Computer empfohlen</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>hier erwartet</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>Speicher nötig</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename chat</source>
        <translation>Chat umbenennen</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>Name des Chats</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Name of the chat</source>
        <translation>Name des Chats</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>A person changed its words.</source>
        <translation>Jemand hat ihren Text geändert.</translation>
    </message>
    <message>
        <source>The model&apos;s file is another one.</source>
        <translation>Die Datei des Modells ist eine andere.</translation>
    </message>
    <message>
        <source>The chat template is another one.</source>
        <translation>Die Chatvorlage ist eine andere.</translation>
    </message>
    <message>
        <source>This computer calculates with other instructions, which differ in the last digits.</source>
        <translation>Dieser Computer rechnet mit anderen Befehlen, die in den letzten Stellen abweichen.</translation>
    </message>
    <message>
        <source>The model read another part of the chat.</source>
        <translation>Das Modell hat einen anderen Teil des Chats gelesen.</translation>
    </message>
    <message>
        <source>It was made by another version of Onebit.</source>
        <translation>Sie stammt von einer anderen Version von Onebit.</translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message>
        <source>Written again with the same model, seed and settings, the same text should come.</source>
        <translation>Mit gleichem Modell, Startwert und Einstellungen sollte derselbe Text noch einmal kommen.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Erneut</translation>
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
        <translation>Gestoppt. Das Geschriebene bleibt erhalten.</translation>
    </message>
    <message>
        <source>Interrupted when Onebit closed. What was written is kept.</source>
        <translation>Beim Schließen von Onebit unterbrochen. Das Geschriebene bleibt erhalten.</translation>
    </message>
    <message>
        <source>ended at the maximum number of tokens</source>
        <translation>bei der Höchstzahl an Tokens beendet</translation>
    </message>
    <message>
        <source>ended because the context is full</source>
        <translation>beendet, weil der Kontext voll ist</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Tokens/s</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>started after %1 s</source>
        <translation>nach %1 s begonnen</translation>
    </message>
    <message>
        <source>started at once</source>
        <translation>sofort begonnen</translation>
    </message>
    <message>
        <source>Onebit ended before this reply was finished. What had arrived is kept.</source>
        <translation>Onebit wurde beendet, bevor diese Antwort fertig war. Was angekommen war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Summary of what is above, which the model reads instead</source>
        <translation>Zusammenfassung des Obigen, die das Modell stattdessen liest</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>How this reply came about</source>
        <translation>Wie diese Antwort entstand</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
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
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Tokens of the context in use, and how many there are.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size of its file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Chatvorlage</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert (Seed)</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>Gelesene Tokens</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>Geschriebene Tokens</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>Belegter Kontext</translation>
    </message>
    <message>
        <source>Messages left out</source>
        <translation>Ausgelassene Nachrichten</translation>
    </message>
    <message>
        <source>First word after</source>
        <translation>Erstes Wort nach</translation>
    </message>
    <message>
        <source>Thought for</source>
        <translation>Nachgedacht</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Berechnet mit</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s&quot;.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1/s, %2% of what this computer can</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s, 71% of what this computer can&quot;.</extracomment>
        <translation>%1/s, %2 % dessen, was dieser Computer schafft</translation>
    </message>
    <message>
        <source>Read from memory</source>
        <translation>Aus dem Speicher gelesen</translation>
    </message>
</context>
<context>
    <name>ReplyTrouble</name>
    <message>
        <source>The reply could not be written.</source>
        <translation>Die Antwort konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>RequestLog</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>None was ever made.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Every request that was made, the latest first</source>
        <translation>Alle gestellten Anfragen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 bytes</source>
        <extracomment>when, what for, how it ended, how many bytes came</extracomment>
        <translation>%1 · %2 · %3 · %4 Bytes</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation>Strg Umschalt F</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>Nichts gefunden. Mit weniger oder anderen Wörtern versuchen.</translation>
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
        <translation>Größe</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Eignung</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>Stopp  Esc</translation>
    </message>
    <message>
        <source>Send  Enter</source>
        <translation>Senden  Eingabe</translation>
    </message>
</context>
<context>
    <name>SendingLine</name>
    <message numerus="yes">
        <source>Online for %n download(s)</source>
        <translation>
            <numerusform>Online für %n Download</numerusform>
            <numerusform>Online für %n Downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: nothing is sent</source>
        <translation>Offline: nichts wird gesendet</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>Nichts wird gesendet</translation>
    </message>
</context>
<context>
    <name>SettingControl</name>
    <message>
        <source>New for every reply</source>
        <translation>Für jede Antwort neu</translation>
    </message>
    <message>
        <source>Always this one</source>
        <translation>Immer dieser</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
</context>
<context>
    <name>SettingList</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsPageList</name>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Keep this reply</source>
        <translation>Diese Antwort behalten</translation>
    </message>
    <message>
        <source>The chat goes on with it; the other one stays as another version</source>
        <translation>Der Chat geht mit ihr weiter; die andere bleibt als weitere Version</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Onebit</source>
        <translation>Onebit</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Seitenleiste ausblenden</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Strg B</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SystemSettings</name>
    <message>
        <source>Give memory back</source>
        <translation>Speicher freigeben</translation>
    </message>
    <message>
        <source>The model is unloaded after this time without a reply, and loaded again when you write</source>
        <translation>Ohne Antwort wird das Modell nach dieser Zeit entladen und wieder geladen, wenn du schreibst</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Spare the battery</source>
        <translation>Akku schonen</translation>
    </message>
    <message>
        <source>While it writes</source>
        <translation>Beim Schreiben</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written. Nothing runs after the window is closed.</source>
        <translation>Dieser Computer geht nicht von selbst schlafen, während eine Antwort geschrieben wird. Nach dem Schließen des Fensters läuft nichts weiter.</translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>Rechnet mit</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>Kein Modell geladen</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n thread(s)</source>
        <translation>
            <numerusform>%1 auf %2, %n Thread</numerusform>
            <numerusform>%1 auf %2, %n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>On its battery, half of the threads compute, and every other program goes first</source>
        <translation>Im Akkubetrieb rechnet die Hälfte der Threads, und jedes andere Programm hat Vorrang</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>A window that is closed waits in the tray; Quit ends Onebit</source>
        <translation>Ein geschlossenes Fenster wartet im Infobereich; „Onebit beenden“ beendet das Programm</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Onebit</source>
        <translation>Dieser Desktop hat keinen Infobereich: Das Schließen des Fensters beendet Onebit</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written.</source>
        <translation>Dieser Computer geht nicht von selbst schlafen, während eine Antwort geschrieben wird.</translation>
    </message>
</context>
<context>
    <name>TextMenuPopup</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Select all of this message</source>
        <translation>Ganze Nachricht auswählen</translation>
    </message>
</context>
<context>
    <name>ThinkingFold</name>
    <message>
        <source>Thinking</source>
        <translation>Denkt nach</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Nachgedacht</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <extracomment>How long a model thought before it answered.</extracomment>
        <translation>%1 s nachgedacht</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <extracomment>%1 minutes, %2 seconds.</extracomment>
        <translation>%1 min %2 s nachgedacht</translation>
    </message>
    <message>
        <source>Hide the thoughts</source>
        <translation>Gedanken ausblenden</translation>
    </message>
    <message>
        <source>Show the thoughts</source>
        <translation>Gedanken einblenden</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>noch %n Stunde</numerusform>
            <numerusform>noch %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 von %2 MB</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Fragt den Server</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Trying again soon</source>
        <translation>Versucht es gleich erneut</translation>
    </message>
    <message>
        <source>Checking what arrived</source>
        <translation>Prüft, was angekommen ist</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Converting, %1</source>
        <translation>Wird umgewandelt, %1</translation>
    </message>
</context>
<context>
    <name>TransferButtons</name>
    <message>
        <source>Give up the download of %1</source>
        <translation>Download von %1 abbrechen</translation>
    </message>
    <message>
        <source>Go on with the download of %1</source>
        <translation>Download von %1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Download von %1 pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
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
        <translation>Nachricht in %1: %2</translation>
    </message>
    <message>
        <source>Message in %1</source>
        <translation>Nachricht in %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Back to the chats</source>
        <translation>Zurück zu den Chats</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Delete everything in the trash for ever</source>
        <translation>Alles im Papierkorb endgültig löschen</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
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
        <translation>Onebit zeigen</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>Onebit beenden</translation>
    </message>
</context>
<context>
    <name>UpdateGroup</name>
    <message>
        <source>Look for a newer Onebit</source>
        <translation>Nach neuerem Onebit sehen</translation>
    </message>
    <message>
        <source>At a start, once a day at most. Two version numbers are compared; nothing is downloaded</source>
        <translation>Beim Start, höchstens einmal am Tag. Zwei Versionsnummern werden verglichen; heruntergeladen wird nichts</translation>
    </message>
    <message>
        <source>Versions are told at</source>
        <translation>Versionen stehen unter</translation>
    </message>
    <message>
        <source>A small file that names the latest version</source>
        <translation>Eine kleine Datei, die die neueste Version nennt</translation>
    </message>
    <message>
        <source>Address of a file</source>
        <translation>Adresse einer Datei</translation>
    </message>
    <message>
        <source>Address that tells the latest version</source>
        <translation>Adresse, die die neueste Version nennt</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>Version %1 von %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Vorherige Version</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Version</translation>
    </message>
</context>
<context>
    <name>onebit::app::Application</name>
    <message>
        <source>There is no whole reply to write again.</source>
        <translation>Es gibt keine vollständige Antwort, die sich neu schreiben ließe.</translation>
    </message>
    <message>
        <source>The model that wrote this, %1, is not on this computer.</source>
        <translation>Das Modell, das dies schrieb, %1, ist nicht auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueListModel</name>
    <message>
        <source>Many languages</source>
        <translation>Viele Sprachen</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueSettings</name>
    <message>
        <source>What is at this address is no catalogue that this Onebit can read. Check the address, or look for a newer Onebit.</source>
        <translation>Unter dieser Adresse liegt kein Katalog, den dieses Onebit lesen kann. Adresse prüfen oder nach einem neueren Onebit suchen.</translation>
    </message>
    <message>
        <source>There is no signature beside this catalogue, so nothing of it was used. Ask its maker for one, or check it by its SHA-256.</source>
        <translation>Bei diesem Katalog liegt keine Signatur, daher wurde nichts davon genutzt. Den Hersteller danach fragen oder den Katalog mit seinem SHA-256 prüfen.</translation>
    </message>
    <message>
        <source>This catalogue is not signed by the owner of the key, so nothing of it was used. Check the key and the address.</source>
        <translation>Dieser Katalog ist nicht vom Besitzer des Schlüssels signiert, daher wurde nichts davon genutzt. Schlüssel und Adresse prüfen.</translation>
    </message>
    <message>
        <source>This catalogue has another SHA-256, so nothing of it was used. Check the number and the address.</source>
        <translation>Dieser Katalog hat einen anderen SHA-256, daher wurde nichts davon genutzt. Zahl und Adresse prüfen.</translation>
    </message>
    <message>
        <source>The catalogue is newer now.</source>
        <translation>Der Katalog ist jetzt neuer.</translation>
    </message>
    <message>
        <source>There is no newer catalogue at this address.</source>
        <translation>Unter dieser Adresse gibt es keinen neueren Katalog.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <extracomment>how many models, and of which day the catalogue is</extracomment>
        <translation>%1, vom %2</translation>
    </message>
    <message>
        <source>The address has to look like https://example.org/models.json.</source>
        <translation>Die Adresse muss aussehen wie https://example.org/models.json.</translation>
    </message>
    <message>
        <source>A SHA-256 has 64 digits, 0 to 9 and a to f.</source>
        <translation>Ein SHA-256 hat 64 Stellen, 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>This is no public Ed25519 key. It has 64 digits, or 44 letters in base64.</source>
        <translation>Dies ist kein öffentlicher Ed25519-Schlüssel. Er hat 64 Stellen oder 44 Zeichen in Base64.</translation>
    </message>
    <message>
        <source>The file of your own models cannot be read. Add it again.</source>
        <translation>Die Datei deiner eigenen Modelle kann nicht gelesen werden. Sie erneut hinzufügen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose a catalogue file of this computer.</source>
        <translation>Die Datei kann nicht gelesen werden. Eine Katalogdatei dieses Computers wählen.</translation>
    </message>
    <message>
        <source>Your models cannot be stored. Make room on the disk, then add them again.</source>
        <translation>Deine Modelle können nicht gespeichert werden. Platz auf dem Datenträger schaffen, dann erneut hinzufügen.</translation>
    </message>
    <message>
        <source>This file is no catalogue: %1. Mend it, then add it again.</source>
        <translation>Diese Datei ist kein Katalog: %1. Sie berichtigen, dann erneut hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) added.</source>
        <translation>
            <numerusform>%n Modell hinzugefügt.</numerusform>
            <numerusform>%n Modelle hinzugefügt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatTransfer</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>There is no chat to export.</source>
        <translation>Es gibt keinen Chat zum Exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) exported to %1</source>
        <translation>
            <numerusform>%n Chat nach %1 exportiert</numerusform>
            <numerusform>%n Chats nach %1 exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>%1 kann nicht geschrieben werden. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is too large to be a file of chats.</source>
        <translation>Die Datei ist zu groß für eine Chatdatei.</translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was imported.</source>
        <translation>Die Datei ist beschädigt. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>An older version of GPT4All wrote this chat. Open it once in the latest one.</source>
        <translation>Eine ältere Version von GPT4All hat diesen Chat geschrieben. Ihn einmal in der neuesten öffnen.</translation>
    </message>
    <message>
        <source>This is no file of chats that Onebit knows. It knows its own, ChatGPT&apos;s, LM Studio&apos;s and GPT4All&apos;s.</source>
        <translation>Dies ist keine Chatdatei, die Onebit kennt. Es kennt die eigenen und die von ChatGPT, LM Studio und GPT4All.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n Chat importiert</numerusform>
            <numerusform>%n Chats importiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::Conversation</name>
    <message>
        <source>This file cannot be attached: %1.</source>
        <translation>Diese Datei kann nicht angehängt werden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A message can take %n files at most.</source>
        <translation>
            <numerusform>Eine Nachricht fasst höchstens %n Datei.</numerusform>
            <numerusform>Eine Nachricht fasst höchstens %n Dateien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineCare</name>
    <message>
        <source>A reply is being written</source>
        <translation>Eine Antwort wird geschrieben</translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineStatus</name>
    <message>
        <source>Loads when you write</source>
        <translation>Lädt, wenn du schreibst</translation>
    </message>
    <message>
        <source>Loading %1, %2%</source>
        <translation>Lädt %1, %2&#xa0;%</translation>
    </message>
    <message>
        <source>Reading your message, %1%</source>
        <translation>Liest deine Nachricht, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denkt nach</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>Denkt nach, %1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Writing, %1</source>
        <translation>Schreibt, %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>onebit::app::InstalledModelListModel</name>
    <message>
        <source>Comes with Onebit</source>
        <translation>Kommt mit Onebit</translation>
    </message>
    <message>
        <source>Stays in %1</source>
        <translation>Bleibt in %1</translation>
    </message>
    <message>
        <source>Original files, to be converted before they run</source>
        <translation>Originaldateien, vor dem Ausführen umzuwandeln</translation>
    </message>
</context>
<context>
    <name>onebit::app::Library</name>
    <message>
        <source>%1 moved to trash</source>
        <translation>%1 in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>%1 left the list</source>
        <translation>%1 aus der Liste entfernt</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>Kopiert %1</translation>
    </message>
    <message>
        <source>Moving %1</source>
        <translation>Verschiebt %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Prüft %1</translation>
    </message>
    <message>
        <source>%1 was read to its end. Nothing is known to compare it with</source>
        <translation>%1 wurde bis zum Ende gelesen. Es ist nichts bekannt, womit es zu vergleichen wäre</translation>
    </message>
    <message>
        <source>%1 is exactly what it should be</source>
        <translation>%1 ist genau, was es sein soll</translation>
    </message>
    <message>
        <source>%1 is not what it should be. Download it again</source>
        <translation>%1 ist nicht, was es sein soll. Erneut herunterladen</translation>
    </message>
    <message>
        <source>Converting %1</source>
        <translation>Wandelt %1 um</translation>
    </message>
    <message>
        <source>The same file as %1</source>
        <translation>Dieselbe Datei wie %1</translation>
    </message>
    <message>
        <source>%1 is converted and listed</source>
        <translation>%1 ist umgewandelt und steht in der Liste</translation>
    </message>
</context>
<context>
    <name>onebit::app::LinkedModelListModel</name>
    <message>
        <source>This names no model. Paste an address, or type org/repo as on Hugging Face.</source>
        <translation>Dies nennt kein Modell. Eine Adresse einfügen oder org/repo wie auf Hugging Face eingeben.</translation>
    </message>
    <message>
        <source>Is on this computer</source>
        <translation>Ist auf diesem Computer</translation>
    </message>
    <message>
        <source>Reading the beginning of the file</source>
        <translation>Liest den Anfang der Datei</translation>
    </message>
    <message>
        <source>Original files: when all are here, they are converted to a model of %1 and removed</source>
        <translation>Originaldateien: Wenn alle da sind, werden sie in ein Modell von %1 umgewandelt und entfernt</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>Originaldateien</translation>
    </message>
</context>
<context>
    <name>onebit::app::Machine</name>
    <message numerus="yes">
        <source>This computer: %n core(s), %1 memory with %2 free, %3 free on disk</source>
        <translation>
            <numerusform>Dieser Computer: %n Kern, %1 Speicher, davon %2 frei, %3 auf dem Datenträger frei</numerusform>
            <numerusform>Dieser Computer: %n Kerne, %1 Speicher, davon %2 frei, %3 auf dem Datenträger frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ModelFolderListModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there now. Until it is, downloads go to the first folder</source>
        <translation>Derzeit nicht da. Solange kommen Downloads in den ersten Ordner</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Derzeit nicht da</translation>
    </message>
    <message>
        <source>%1 · %2 free</source>
        <extracomment>what is in a folder, and the room left on its disk</extracomment>
        <translation>%1 · %2 frei</translation>
    </message>
</context>
<context>
    <name>onebit::app::NetworkSettings</name>
    <message>
        <source>This is not a web address. It has to look like https://example.org.</source>
        <translation>Dies ist keine Webadresse. Sie muss aussehen wie https://example.org.</translation>
    </message>
    <message>
        <source>The token is in this system&apos;s keychain.</source>
        <translation>Das Token liegt im Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>No keychain answers, so the token is kept until you close Onebit.</source>
        <translation>Kein Schlüsselbund antwortet, daher bleibt das Token nur erhalten, bis du Onebit schließt.</translation>
    </message>
    <message>
        <source>No token is set.</source>
        <translation>Kein Token eingetragen.</translation>
    </message>
</context>
<context>
    <name>onebit::app::NextWordListModel</name>
    <message>
        <source>temperature 0</source>
        <translation>Temperatur 0</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>Typisch</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>(end of reply)</source>
        <extracomment>Stands in a list of words that could come next.</extracomment>
        <translation>(Ende der Antwort)</translation>
    </message>
    <message>
        <source>(new line)</source>
        <extracomment>Stands in a list of words that could come next.</extracomment>
        <translation>(Zeilenumbruch)</translation>
    </message>
    <message>
        <source>(space)</source>
        <translation>(Leerzeichen)</translation>
    </message>
    <message>
        <source>All words can come next.</source>
        <translation>Alle Wörter können als Nächstes kommen.</translation>
    </message>
    <message>
        <source>One word can come next.</source>
        <translation>Ein Wort kann als Nächstes kommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n words can come next.</source>
        <translation>
            <numerusform>%n Wort kann als Nächstes kommen.</numerusform>
            <numerusform>%n Wörter können als Nächstes kommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All others, %1% together, cannot.</source>
        <translation>Alle anderen, zusammen %1&#xa0;%, können nicht kommen.</translation>
    </message>
</context>
<context>
    <name>onebit::app::Replay</name>
    <message>
        <source>Writing it again</source>
        <translation>Wird noch einmal geschrieben</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Vor dem Ende gestoppt.</translation>
    </message>
    <message>
        <source>The same text came again.</source>
        <translation>Derselbe Text kam noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Another text came: the two part after %n letter(s).</source>
        <translation>
            <numerusform>Ein anderer Text kam: Die beiden trennen sich nach %n Zeichen.</numerusform>
            <numerusform>Ein anderer Text kam: Die beiden trennen sich nach %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::TrashListModel</name>
    <message>
        <source>Empty reply</source>
        <translation>Leere Antwort</translation>
    </message>
</context>
<context>
    <name>onebit::app::UpdateCheck</name>
    <message>
        <source>The address has to look like https://example.org/onebit.json.</source>
        <translation>Die Adresse muss aussehen wie https://example.org/onebit.json.</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translation>Es gibt keine neuere Version.</translation>
    </message>
    <message>
        <source>Onebit %1 is there. Get it where you got this one.</source>
        <translation>Onebit %1 ist da. Hol es dir dort, wo diese Version herkam.</translation>
    </message>
    <message>
        <source>This address names no version. Check it.</source>
        <translation>Diese Adresse nennt keine Version. Prüfe sie.</translation>
    </message>
</context>
</TS>
