<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutSettings</name>
    <message>
        <source>Onebit %1</source>
        <translation>Onebit %1</translation>
    </message>
    <message>
        <source>Private chat with 1-bit and ternary language models, on this computer alone.</source>
        <translation>Discussion privée avec des modèles de langage 1&#xa0;bit et ternaires, sur cet ordinateur uniquement.</translation>
    </message>
    <message numerus="yes">
        <source>Computes with %1 on %2, %n thread(s).</source>
        <translation>
            <numerusform>Calcule avec %1 sur %2, %n thread.</numerusform>
            <numerusform>Calcule avec %1 sur %2, %n threads.</numerusform>
        </translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>Rapports de plantage</translation>
    </message>
    <message numerus="yes">
        <source>%n on this computer; none was sent</source>
        <translation>
            <numerusform>%n sur cet ordinateur&#xa0;; il n&apos;a pas été envoyé</numerusform>
            <numerusform>%n sur cet ordinateur&#xa0;; aucun n&apos;a été envoyé</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the crash reports</source>
        <translation>Afficher les rapports de plantage</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the crash reports</source>
        <translation>Supprimer les rapports de plantage</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>Trouver une discussion, un modèle ou une commande</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Discussion suivante</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Discussion précédente</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>Renommer la discussion</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>Supprimer la discussion</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette discussion</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Chercher dans les discussions</translation>
    </message>
    <message>
        <source>Pin or unpin chat</source>
        <translation>Épingler ou désépingler la discussion</translation>
    </message>
    <message>
        <source>Try the last reply again</source>
        <translation>Réessayer la dernière réponse</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>Joindre des fichiers texte</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>Exporter la discussion</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>Exporter toutes les discussions</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importer des discussions</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Ajouter un fichier de modèle</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Réglages de génération</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer le volet latéral</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>À propos d&apos;Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>Quitter Onebit</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Envoyer le message</translation>
    </message>
    <message>
        <source>Start a new line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>Bring back the last question, in an empty composer</source>
        <translation>Rappeler la dernière question, si la zone de saisie est vide</translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Rename the chat in the list</source>
        <translation>Renommer la discussion dans la liste</translation>
    </message>
    <message>
        <source>Delete the chat in the list</source>
        <translation>Supprimer la discussion dans la liste</translation>
    </message>
    <message>
        <source>Pin the chat in the list</source>
        <translation>Épingler la discussion dans la liste</translation>
    </message>
    <message>
        <source>Move the chat in the list to a folder</source>
        <translation>Déplacer la discussion de la liste dans un dossier</translation>
    </message>
    <message>
        <source>Other versions of the message</source>
        <translation>Autres versions du message</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Rechercher des modèles</translation>
    </message>
    <message>
        <source>Ask two models</source>
        <translation>Interroger deux modèles</translation>
    </message>
    <message>
        <source>Use the first model of the list, the second with Ctrl+2, up to the ninth</source>
        <translation>Utiliser le premier modèle de la liste, le deuxième avec Ctrl+2, jusqu&apos;au neuvième</translation>
    </message>
    <message>
        <source>Get a model from a link</source>
        <translation>Obtenir un modèle par un lien</translation>
    </message>
</context>
<context>
    <name>AddFolderDialog</name>
    <message>
        <source>Add a folder of models</source>
        <translation>Ajouter un dossier de modèles</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model file</source>
        <translation>Ajouter un fichier de modèle</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Fichiers de modèle (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Black and white, and every edge drawn</source>
        <translation>Noir et blanc, tous les contours tracés</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Réduire les animations</translation>
    </message>
    <message>
        <source>Nothing fades or slides</source>
        <translation>Ni fondu ni glissement</translation>
    </message>
    <message>
        <source>Interface scale</source>
        <translation>Échelle de l&apos;interface</translation>
    </message>
    <message>
        <source>Also Ctrl +, Ctrl - and Ctrl 0</source>
        <translation>Aussi Ctrl +, Ctrl - et Ctrl 0</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
</context>
<context>
    <name>BlockPart</name>
    <message>
        <source>level %1</source>
        <translation>niveau %1</translation>
    </message>
</context>
<context>
    <name>CatalogueFileDialog</name>
    <message>
        <source>Add a catalogue file</source>
        <translation>Ajouter un fichier de catalogue</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>Catalogues (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>CatalogueGroup</name>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Look for a newer one</source>
        <translation>Chercher plus récent</translation>
    </message>
    <message>
        <source>Set an address and what proves it first</source>
        <translation>Indiquez d&apos;abord une adresse et sa preuve</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Interrogation du serveur</translation>
    </message>
    <message>
        <source>Newer ones are at</source>
        <translation>Adresse des plus récents</translation>
    </message>
    <message>
        <source>Asked only when you press the button</source>
        <translation>Interrogée seulement quand vous appuyez sur le bouton</translation>
    </message>
    <message>
        <source>Address of a catalogue</source>
        <translation>Adresse d&apos;un catalogue</translation>
    </message>
    <message>
        <source>Address of newer catalogues</source>
        <translation>Adresse des catalogues plus récents</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>The SHA-256 of that one file</source>
        <translation>Le SHA-256 de ce seul fichier</translation>
    </message>
    <message>
        <source>The public Ed25519 key of whoever signs it, as its maker gives it out</source>
        <translation>La clé publique Ed25519 de qui le signe, telle que son auteur la publie</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>64 digits</source>
        <translation>64 chiffres</translation>
    </message>
    <message>
        <source>Paste the public key</source>
        <translation>Collez la clé publique</translation>
    </message>
    <message>
        <source>SHA-256 of the catalogue</source>
        <translation>SHA-256 du catalogue</translation>
    </message>
    <message>
        <source>Public key of the catalogue&apos;s maker</source>
        <translation>Clé publique de l&apos;auteur du catalogue</translation>
    </message>
    <message>
        <source>Models of your own</source>
        <translation>Vos propres modèles</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove your own models from the catalogue</source>
        <translation>Retirer vos propres modèles du catalogue</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Bring your own models back into the catalogue</source>
        <translation>Remettre vos propres modèles dans le catalogue</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Ajouter un fichier</translation>
    </message>
    <message>
        <source>Add a catalogue file</source>
        <translation>Ajouter un fichier de catalogue</translation>
    </message>
</context>
<context>
    <name>CatalogueOrder</name>
    <message>
        <source>Best fit first</source>
        <translation>Les plus adaptés d&apos;abord</translation>
    </message>
    <message>
        <source>Fastest first</source>
        <translation>Les plus rapides d&apos;abord</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Les plus petits d&apos;abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
</context>
<context>
    <name>CatalogueRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
</context>
<context>
    <name>ChatFileDialogs</name>
    <message>
        <source>Attach text files</source>
        <translation>Joindre des fichiers texte</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importer des discussions</translation>
    </message>
    <message>
        <source>Chats (*.json *.chat)</source>
        <translation>Discussions (*.json *.chat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>Exporter toutes les discussions</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>Exporter la discussion</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Everything, for Onebit (*.json)</source>
        <translation>Tout, pour Onebit (*.json)</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>Afficher le volet latéral</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Réglages de génération</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Jump to the end</source>
        <translation>Aller à la fin</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%1, folder, %n chat(s)</source>
        <translation>
            <numerusform>%1, dossier, %n discussion</numerusform>
            <numerusform>%1, dossier, %n discussions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1, brouillon</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Rename or delete</source>
        <translation>Renommer ou supprimer</translation>
    </message>
    <message>
        <source>Rename, move or delete</source>
        <translation>Renommer, déplacer ou supprimer</translation>
    </message>
</context>
<context>
    <name>ChatRowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Déplacer dans un dossier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
        <translation>Sans retour</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Retour auto</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
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
        <translation>Tableau ou formule large</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>Trouver une discussion, un modèle ou une commande</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Rien ne porte ce nom</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Ask two models</source>
        <translation>Interroger deux modèles</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>Écrivez d&apos;abord la question.</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Demander aux deux</translation>
    </message>
    <message>
        <source>%1 answers first, then the one you choose. Both replies stay in the chat.</source>
        <translation>%1 répond d&apos;abord, puis celui que vous choisissez. Les deux réponses restent dans la discussion.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Posez votre question</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>Joindre des fichiers texte</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Échap pour arrêter</translation>
    </message>
    <message>
        <source>Enter to send</source>
        <translation>Entrée pour envoyer</translation>
    </message>
</context>
<context>
    <name>ContentView</name>
    <message>
        <source>Picture not loaded, because it is not on this computer: %1</source>
        <extracomment>%1 is a description or an address.</extracomment>
        <translation>Image non chargée, car elle n&apos;est pas sur cet ordinateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown: %1</source>
        <translation>Cette image ne peut pas être affichée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ContextLine</name>
    <message>
        <source>%1 no longer sees what is above</source>
        <translation>%1 ne voit plus ce qui précède</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>%1% of context used</source>
        <translation>%1&#xa0;% du contexte utilisé</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Context full</source>
        <translation>Contexte plein</translation>
    </message>
    <message>
        <source>%1% of context</source>
        <translation>%1&#xa0;% du contexte</translation>
    </message>
    <message>
        <source>%1% of context used, about %2% with what you write</source>
        <translation>%1&#xa0;% du contexte utilisé, environ %2&#xa0;% avec ce que vous écrivez</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>This chat is longer than %1 can read.</source>
        <translation>Cette discussion est trop longue pour être lue en entier par %1.</translation>
    </message>
    <message>
        <source>This chat is nearly as long as %1 can read.</source>
        <translation>Cette discussion est presque trop longue pour être lue en entier par %1.</translation>
    </message>
    <message>
        <source>Its start is being summarised.</source>
        <translation>Son début est en cours de résumé.</translation>
    </message>
    <message>
        <source>Its start is summarised before your next message.</source>
        <translation>Son début sera résumé avant votre prochain message.</translation>
    </message>
    <message>
        <source>Choose how to go on.</source>
        <translation>Choisissez comment continuer.</translation>
    </message>
    <message>
        <source>The oldest messages are left out; a line shows where.</source>
        <translation>Les messages les plus anciens sont écartés&#xa0;; une ligne indique où.</translation>
    </message>
    <message>
        <source>Soon the oldest messages are left out; a line will show where.</source>
        <translation>Bientôt, les messages les plus anciens seront écartés&#xa0;; une ligne indiquera où.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>Résumer le début</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Écarter les plus anciens</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Crash reports</source>
        <translation>Rapports de plantage</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>These lines are on this computer alone. Whoever mends Onebit can tell from them where it was; there is no word of your chats in them.</source>
        <translation>Ces lignes sont uniquement sur cet ordinateur. Qui répare Onebit peut y voir où cela s&apos;est produit&#xa0;; elles ne contiennent pas un mot de vos discussions.</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Plus anciennes</translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message>
        <source>Empty the trash?</source>
        <translation>Vider la corbeille&#xa0;?</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>Supprimer définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>Everything in the trash is erased. This cannot be undone.</source>
        <translation>Tout le contenu de la corbeille sera effacé. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>%1 is erased. This cannot be undone.</source>
        <translation>Cela effacera %1. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Supprimer définitivement</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The server is busy. Try again in a while.</source>
        <translation>Le serveur est occupé. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>There is no such file on the server. Check the address.</source>
        <translation>Ce fichier n&apos;existe pas sur le serveur. Vérifiez l&apos;adresse.</translation>
    </message>
    <message>
        <source>The server asks who you are. Accept the model&apos;s licence on its page, then set an access token in the settings.</source>
        <translation>Le serveur demande qui vous êtes. Acceptez la licence du modèle sur sa page, puis indiquez un jeton d&apos;accès dans les réglages.</translation>
    </message>
    <message>
        <source>The server does not give this file. Check the address.</source>
        <translation>Le serveur ne fournit pas ce fichier. Vérifiez l&apos;adresse.</translation>
    </message>
    <message>
        <source>The connection broke. Try again.</source>
        <translation>La connexion a été coupée. Réessayez.</translation>
    </message>
    <message>
        <source>The file on the server has changed. It is fetched from the beginning.</source>
        <translation>Le fichier a changé sur le serveur. Il est repris depuis le début.</translation>
    </message>
    <message>
        <source>The server has another file than the one that is meant. Nothing of it was kept. Look for a newer version of the model.</source>
        <translation>Le fichier du serveur n&apos;est pas celui qui est attendu. Rien n&apos;en a été conservé. Cherchez une version plus récente du modèle.</translation>
    </message>
    <message>
        <source>The file arrived damaged. It was not installed. Try again, or use another address.</source>
        <translation>Le fichier reçu est endommagé. Il n&apos;a pas été installé. Réessayez ou utilisez une autre adresse.</translation>
    </message>
    <message>
        <source>The disk has no room for this model. Make room, then go on.</source>
        <translation>Il n&apos;y a pas assez de place sur le disque pour ce modèle. Libérez de la place, puis continuez.</translation>
    </message>
    <message>
        <source>The folder of models cannot be written. Make it writable or choose another folder.</source>
        <translation>Impossible d&apos;écrire dans le dossier des modèles. Autorisez l&apos;écriture ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>A model with this file name is there already. Remove it first.</source>
        <translation>Un modèle avec ce nom de fichier existe déjà. Retirez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>Another Onebit is fetching this model. Wait for it, or end it.</source>
        <translation>Un autre Onebit télécharge ce modèle. Attendez-le ou quittez-le.</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>En attente de son tour</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Will try again</source>
        <translation>Nouvel essai prévu</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1&#xa0;Go</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1&#xa0;ko</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1&#xa0;octets</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of how much has arrived: &quot;1.2 GB of 1.8 GB&quot;</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>There is no such model file in this repository. Look for a repository whose name ends in GGUF.</source>
        <translation>Il n&apos;y a pas de tel fichier de modèle dans ce dépôt. Cherchez un dépôt dont le nom finit par GGUF.</translation>
    </message>
    <message>
        <source>There is no such repository, or it is not open to everybody. Check its name; if that is right, set an access token in the settings.</source>
        <translation>Ce dépôt n&apos;existe pas ou n&apos;est pas ouvert à tous. Vérifiez son nom&#xa0;; s&apos;il est juste, indiquez un jeton d&apos;accès dans les paramètres.</translation>
    </message>
    <message>
        <source>This model was not made for few bits: converting it would spoil its answers. Look for a repository of it whose name ends in GGUF.</source>
        <translation>Ce modèle n&apos;est pas fait pour peu de bits : le convertir gâterait ses réponses. Cherchez-en un dépôt dont le nom se termine par GGUF.</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Conversion</translation>
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
        <translation>Téléchargements</translation>
    </message>
</context>
<context>
    <name>DropModels</name>
    <message>
        <source>Drop model files or folders here</source>
        <translation>Déposez ici des fichiers ou dossiers de modèles</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>What can you do?</source>
        <translation>Que savez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>What is a 1-bit model?</source>
        <translation>Qu&apos;est-ce qu&apos;un modèle 1&#xa0;bit&#xa0;?</translation>
    </message>
    <message>
        <source>Tell me a short story</source>
        <translation>Racontez-moi une petite histoire</translation>
    </message>
    <message>
        <source>Hello, how are you?</source>
        <translation>Bonjour, comment allez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Hello.</source>
        <translation>Bonjour.</translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Onebit chats with 1-bit and ternary models in GGUF files.</source>
        <translation>Il n&apos;y a pas encore de modèle sur cet ordinateur. Onebit discute avec des modèles 1&#xa0;bit et ternaires en fichiers GGUF.</translation>
    </message>
    <message>
        <source>%1 answers here. It runs on this computer alone: there is no account, and what you write stays here.</source>
        <translation>%1 répond ici. Il fonctionne sur cet ordinateur uniquement&#xa0;: il n&apos;y a pas de compte, et ce que vous écrivez reste ici.</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Ajouter un fichier de modèle</translation>
    </message>
    <message>
        <source>I am the model that comes with Onebit: a very small one, with 1-bit weights and %1 in all, so I know little. I run on this computer alone: there is no account, and what you write stays here. Ask me something easy, or start with one of these.</source>
        <translation>Je suis le modèle fourni avec Onebit : un tout petit, avec des poids de 1 bit et %1 en tout, donc je sais peu de choses. Je fonctionne sur cet ordinateur uniquement : il n&apos;y a pas de compte, et ce que vous écrivez reste ici. Demandez-moi quelque chose de facile, ou commencez par l&apos;une de ces phrases.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no such file</source>
        <translation>Ce fichier n&apos;existe pas</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation>Vérifiez son nom et son dossier.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Ce fichier est illisible</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Vérifiez que c&apos;est un fichier et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Ce fichier est vide</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation>Ce n&apos;est pas un fichier de modèle</translation>
    </message>
    <message>
        <source>Onebit reads GGUF files; their names end in .gguf. Choose another file or download it again.</source>
        <translation>Onebit lit les fichiers GGUF&#xa0;; leur nom se termine par .gguf. Choisissez un autre fichier ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>This model file has a version that Onebit does not read</source>
        <translation>Onebit ne lit pas la version de ce fichier de modèle</translation>
    </message>
    <message>
        <source>Choose a file of GGUF version 2 or 3.</source>
        <translation>Choisissez un fichier GGUF de version 2 ou 3.</translation>
    </message>
    <message>
        <source>This model file is not complete</source>
        <translation>Ce fichier de modèle est incomplet</translation>
    </message>
    <message>
        <source>This model file is damaged</source>
        <translation>Ce fichier de modèle est endommagé</translation>
    </message>
    <message>
        <source>Download it again, or choose another file.</source>
        <translation>Téléchargez-le à nouveau ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Onebit does not know this model&apos;s architecture</source>
        <translation>Onebit ne connaît pas l&apos;architecture de ce modèle</translation>
    </message>
    <message>
        <source>Choose a model of the families Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit.</source>
        <translation>Choisissez un modèle des familles Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit ou Onebit.</translation>
    </message>
    <message>
        <source>Onebit does not know how this model stores its weights</source>
        <translation>Onebit ne sait pas comment ce modèle stocke ses poids</translation>
    </message>
    <message>
        <source>Choose a file in a format that Onebit reads.</source>
        <translation>Choisissez un fichier dans un format que lit Onebit.</translation>
    </message>
    <message>
        <source>A part of this model is missing</source>
        <translation>Une partie de ce modèle manque</translation>
    </message>
    <message>
        <source>Download the file again, or choose one that holds a whole model.</source>
        <translation>Téléchargez le fichier à nouveau ou choisissez-en un qui contient un modèle entier.</translation>
    </message>
    <message>
        <source>A part of this model has the wrong shape</source>
        <translation>Une partie de ce modèle n&apos;a pas la bonne forme</translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <translation>Téléchargez le fichier à nouveau ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This model file does not say how to run it</source>
        <translation>Ce fichier de modèle n&apos;indique pas comment l&apos;exécuter</translation>
    </message>
    <message>
        <source>Download it again, or choose another one.</source>
        <translation>Téléchargez-le à nouveau ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Onebit does not know how this model splits text</source>
        <translation>Onebit ne sait pas comment ce modèle découpe le texte</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This needs more memory than is free</source>
        <translation>Il faut plus de mémoire qu&apos;il n&apos;en reste</translation>
    </message>
    <message>
        <source>Close other programs, set a shorter context or choose a smaller model.</source>
        <translation>Fermez d&apos;autres programmes, réduisez le contexte ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>This text is not valid UTF-8</source>
        <translation>Ce texte n&apos;est pas de l&apos;UTF-8 valide</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>Enregistrez-le en UTF-8 et réessayez.</translation>
    </message>
    <message>
        <source>This chat is longer than the model can read</source>
        <translation>Cette discussion est trop longue pour le modèle</translation>
    </message>
    <message>
        <source>Start a new chat, shorten the message or set a longer context.</source>
        <translation>Commencez une nouvelle discussion, raccourcissez le message ou allongez le contexte.</translation>
    </message>
    <message>
        <source>This token is not in the model&apos;s vocabulary</source>
        <translation>Ce jeton n&apos;est pas dans le vocabulaire du modèle</translation>
    </message>
    <message>
        <source>Use ids from 0 to one less than the vocabulary&apos;s size.</source>
        <translation>Utilisez des identifiants de 0 à la taille du vocabulaire moins un.</translation>
    </message>
    <message>
        <source>This value is not allowed</source>
        <translation>Cette valeur n&apos;est pas autorisée</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>Modifiez-la et réessayez.</translation>
    </message>
    <message>
        <source>The model computed numbers that mean nothing</source>
        <translation>Le modèle a calculé des nombres dénués de sens</translation>
    </message>
    <message>
        <source>Its file is probably damaged: download it again, or choose another model.</source>
        <translation>Son fichier est sans doute endommagé&#xa0;: téléchargez-le à nouveau ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This file cannot be written</source>
        <translation>Impossible d&apos;écrire ce fichier</translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there and that the disk has room.</source>
        <translation>Vérifiez que son dossier existe, que vous pouvez y écrire et qu&apos;il reste de la place sur le disque.</translation>
    </message>
    <message>
        <source>A folder of original model files has to be converted first</source>
        <translation>Un dossier de fichiers de modèle originaux doit d&apos;abord être converti</translation>
    </message>
    <message>
        <source>Run this command, then open the file that it writes.</source>
        <translation>Lancez cette commande, puis ouvrez le fichier qu&apos;elle écrit.</translation>
    </message>
    <message>
        <source>The model stopped working</source>
        <translation>Le modèle s&apos;est arrêté de fonctionner</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, choose another model.</source>
        <translation>Réessayez&#xa0;; si cela se reproduit, choisissez un autre modèle.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Chat moved to trash</source>
        <translation>Discussion mise à la corbeille</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 moved to trash</source>
        <translation>%1 est dans la corbeille</translation>
    </message>
    <message>
        <source>Folder deleted, its chats are kept</source>
        <translation>Dossier supprimé, ses discussions sont conservées</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 supprimé</translation>
    </message>
    <message>
        <source>Message moved to trash</source>
        <translation>Message mis à la corbeille</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prêt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>%1 B</source>
        <translation>%1&#xa0;o</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1&#xa0;ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>File %1, %2</source>
        <translation>Fichier %1, %2</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette discussion</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Terminer la recherche</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>FirstRunCard</name>
    <message>
        <source>%1 answers far better, and it fits this computer</source>
        <translation>%1 répond bien mieux et convient à cet ordinateur</translation>
    </message>
    <message>
        <source>%1 answers far better</source>
        <translation>%1 répond bien mieux</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>prévus ici</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>mémoire requise</translation>
    </message>
    <message>
        <source>memory, of %1 free</source>
        <translation>mémoire, sur %1 libres</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>à télécharger</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>Voir tous les modèles</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prêt</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>Discuter avec %1</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nom du dossier</translation>
    </message>
</context>
<context>
    <name>GenerationDialog</name>
    <message>
        <source>Generation</source>
        <extracomment>The title of the dialog with the settings of how replies are generated.</extracomment>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Applies from the next reply</source>
        <translation>S&apos;applique dès la prochaine réponse</translation>
    </message>
    <message>
        <source>Reset this chat to %1</source>
        <translation>Aligner cette discussion sur %1</translation>
    </message>
    <message>
        <source>Reset %1 to all models</source>
        <translation>Aligner %1 sur tous les modèles</translation>
    </message>
    <message>
        <source>Reset all models</source>
        <translation>Réinitialiser tous les modèles</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Trouver un réglage</translation>
    </message>
    <message>
        <source>Change for</source>
        <extracomment>Followed by the choices: this chat, a model&apos;s name, all models.</extracomment>
        <translation>Modifier pour</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Cette discussion</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Tous les modèles</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Preset %1 deleted</source>
        <translation>Préréglage %1 supprimé</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
</context>
<context>
    <name>GenerationSettings</name>
    <message>
        <source>System prompt</source>
        <translation>Invite système</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
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
        <translation>Pénalité de répétition</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Longueur du contexte</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As the model was made</source>
        <translation>Comme prévu par le modèle</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Écarter les plus anciens</translation>
    </message>
    <message>
        <source>A line shows what the model no longer sees</source>
        <translation>Une ligne indique ce que le modèle ne voit plus</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>Résumer le début</translation>
    </message>
    <message>
        <source>The model reads its summary; your text stays</source>
        <translation>Le modèle lit son résumé&#xa0;; votre texte reste</translation>
    </message>
    <message>
        <source>Stop and ask</source>
        <translation>S&apos;arrêter et demander</translation>
    </message>
    <message>
        <source>Nothing is left out unless you say so</source>
        <translation>Rien n&apos;est écarté sans votre accord</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16&#xa0;bits</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8&#xa0;bits</translation>
    </message>
    <message>
        <source>Half the memory; 0.4% less sure</source>
        <translation>Moitié de la mémoire&#xa0;; 0,4&#xa0;% moins sûr</translation>
    </message>
    <message>
        <source>8 and 4 bits</source>
        <translation>8 et 4&#xa0;bits</translation>
    </message>
    <message>
        <source>42% of the memory; 0.5% less sure</source>
        <translation>42&#xa0;% de la mémoire&#xa0;; 0,5&#xa0;% moins sûr</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4&#xa0;bits</translation>
    </message>
    <message>
        <source>31% of the memory; 0.7% less sure, far worse on small models</source>
        <translation>31&#xa0;% de la mémoire&#xa0;; 0,7&#xa0;% moins sûr, bien pire sur les petits modèles</translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer</source>
        <translation>Dit au modèle qui il est et comment répondre</translation>
    </message>
    <message>
        <source>Higher is freer, lower is steadier</source>
        <translation>Plus haut&#xa0;: plus libre&#xa0;; plus bas&#xa0;: plus stable</translation>
    </message>
    <message>
        <source>Keeps this many of the likeliest words</source>
        <translation>Garde ce nombre de mots parmi les plus probables</translation>
    </message>
    <message>
        <source>Keeps the words that add up to this</source>
        <translation>Garde les mots dont la somme atteint cette valeur</translation>
    </message>
    <message>
        <source>Drops words far below the best one</source>
        <translation>Écarte les mots bien en dessous du meilleur</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typique</translation>
    </message>
    <message>
        <source>Drops words too odd or too plain</source>
        <translation>Écarte les mots trop étranges ou trop banals</translation>
    </message>
    <message>
        <source>Makes used words come back less</source>
        <translation>Fait moins revenir les mots déjà utilisés</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Pénalité de fréquence</translation>
    </message>
    <message>
        <source>Grows each time a word comes back</source>
        <translation>Augmente à chaque retour d&apos;un mot</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Pénalité de présence</translation>
    </message>
    <message>
        <source>The same however often a word came</source>
        <translation>La même, quel que soit le nombre de retours</translation>
    </message>
    <message>
        <source>Penalty window</source>
        <translation>Fenêtre des pénalités</translation>
    </message>
    <message>
        <source>How many tokens back penalties look</source>
        <translation>Jetons passés pris en compte par les pénalités</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source>In tokens; 1,000 is about 750 words</source>
        <translation>En jetons&#xa0;; 1&#xa0;000 font environ 750 mots</translation>
    </message>
    <message>
        <source>The same seed gives the same reply</source>
        <translation>La même graine donne la même réponse</translation>
    </message>
    <message>
        <source>Stop texts</source>
        <translation>Textes d&apos;arrêt</translation>
    </message>
    <message>
        <source>A reply ends before one of these; one a line</source>
        <translation>Une réponse finit avant l&apos;un d&apos;eux&#xa0;; un par ligne</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>Réfléchir d&apos;abord</translation>
    </message>
    <message>
        <source>Better answers, a slower start</source>
        <translation>De meilleures réponses, un départ plus lent</translation>
    </message>
    <message>
        <source>When the context is full</source>
        <translation>Quand le contexte est plein</translation>
    </message>
    <message>
        <source>What happens to a chat that is too long</source>
        <translation>Ce que devient une discussion trop longue</translation>
    </message>
    <message>
        <source>Tokens the model sees; more takes memory</source>
        <translation>Jetons que voit le modèle&#xa0;; plus il y en a, plus il faut de mémoire</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>Précision du contexte</translation>
    </message>
    <message>
        <source>Fewer bits take less memory (KV cache)</source>
        <translation>Moins de bits prennent moins de mémoire (cache KV)</translation>
    </message>
    <message>
        <source>How many processor threads compute; 0: all</source>
        <translation>Nombre de threads du processeur qui calculent&#xa0;; 0&#xa0;: tous</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Précis</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Créatif</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>Speed and memory</source>
        <translation>Vitesse et mémoire</translation>
    </message>
</context>
<context>
    <name>InstalledModel</name>
    <message>
        <source>1-bit</source>
        <translation>1&#xa0;bit</translation>
    </message>
    <message>
        <source>ternary</source>
        <translation>ternaire</translation>
    </message>
    <message>
        <source>%1-bit</source>
        <translation>%1&#xa0;bits</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1&#xa0;Go</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
</context>
<context>
    <name>InstalledRow</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Convertir</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Plus sur %1</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>D&apos;autres programmes</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
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
        <translation>Chercher ou coller un lien</translation>
    </message>
    <message>
        <source>Search, or paste a link or org/repo</source>
        <translation>Chercher, ou coller un lien ou org/repo</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Get a model from a link</source>
        <translation>Obtenir un modèle par un lien</translation>
    </message>
    <message>
        <source>Link, or org/repo</source>
        <translation>Lien ou org/repo</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Afficher les modèles</translation>
    </message>
    <message>
        <source>no licence named</source>
        <translation>aucune licence indiquée</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>licence %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>A link to a model file, the page of a repository, or its name such as prism-ml/Bonsai-8B-gguf. Nothing is downloaded before you choose.</source>
        <translation>Un lien vers un fichier de modèle, la page d&apos;un dépôt, ou son nom, comme prism-ml/Bonsai-8B-gguf. Rien n&apos;est téléchargé avant que vous ne choisissiez.</translation>
    </message>
    <message>
        <source>Asking which models there are</source>
        <translation>Recherche des modèles proposés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open the network settings</source>
        <translation>Ouvrir les réglages réseau</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Modifier l&apos;adresse</translation>
    </message>
    <message>
        <source>The licence of these models has to be accepted on their page first.</source>
        <translation>La licence de ces modèles doit d&apos;abord être acceptée sur leur page.</translation>
    </message>
    <message>
        <source>Then set an access token in the network settings.</source>
        <translation>Indiquez ensuite un jeton d&apos;accès dans les réglages réseau.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Models from %1</source>
        <translation>Modèles de %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>Choose a model that runs here</source>
        <translation>Choisissez un modèle qui fonctionne ici</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>Models from %1</source>
        <translation>Modèles de %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Show the models from %1</source>
        <translation>Afficher les modèles de %1</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>%1 memory</source>
        <translation>%1 de mémoire</translation>
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
        <translation>Discussion privée et hors ligne avec des modèles de langage 1&#xa0;bit et ternaires.</translation>
    </message>
    <message>
        <source>Keep chats and settings in &lt;folder&gt;.</source>
        <translation>Conserver les discussions et les réglages dans &lt;folder&gt;.</translation>
    </message>
    <message>
        <source>Chat with the model in &lt;file&gt;.</source>
        <translation>Discuter avec le modèle de &lt;file&gt;.</translation>
    </message>
    <message>
        <source>Speak &lt;language&gt; in this run: &quot;de&quot;, &quot;zh_CN&quot;.</source>
        <translation>Utiliser la langue &lt;language&gt; pour cette exécution&#xa0;: &quot;de&quot;, &quot;zh_CN&quot;.</translation>
    </message>
    <message>
        <source>Like --model.</source>
        <translation>Comme --model.</translation>
    </message>
    <message>
        <source>Onebit cannot open its window; the messages above say why.</source>
        <translation>Onebit ne peut pas ouvrir sa fenêtre&#xa0;; les messages ci-dessus disent pourquoi.</translation>
    </message>
    <message>
        <source>Onebit runs already with these chats, but it does not answer. End it, or name another folder with --profile.</source>
        <translation>Onebit fonctionne déjà avec ces discussions, mais ne répond pas. Quittez-le ou indiquez un autre dossier avec --profile.</translation>
    </message>
    <message>
        <source>Do this in the window: %1.</source>
        <translation>Faire ceci dans la fenêtre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Tell version, commit and instruction sets, and end.</source>
        <translation>Indiquer la version, le commit et les jeux d&apos;instructions, puis quitter.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;; there are %2.</source>
        <translation>Il n&apos;y a pas d&apos;action «&#xa0;%1&#xa0;»&#xa0;; il y a %2.</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Continuer la réponse</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>Dériver une nouvelle discussion</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Supprimer le message</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>Origine de cette réponse</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Write it again and compare</source>
        <translation>L&apos;écrire à nouveau et comparer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The message in other words</source>
        <translation>Le message en d&apos;autres mots</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Continuer la réponse</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>Dériver une nouvelle discussion</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>Origine de cette réponse</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Supprimer le message</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>From here on: %1</source>
        <translation>À partir d&apos;ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>%1, feed-forward %2</source>
        <translation>%1, feed-forward %2</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>%1, for keys and values %2, %3 wide</source>
        <translation>%1, pour clés et valeurs %2, largeur %3</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>Contexte maximal</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>Memory at %1 tokens</source>
        <translation>Mémoire pour %1 jetons</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Weights in %1</source>
        <translation>Poids en %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s), %1</source>
        <translation>
            <numerusform>%n tenseur, %1</numerusform>
            <numerusform>%n tenseurs, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Modèle de discussion</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokeniseur</translation>
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
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>ModelFolderRow</name>
    <message>
        <source>%1 · downloads go here</source>
        <translation>%1 · les téléchargements vont ici</translation>
    </message>
    <message>
        <source>Download here</source>
        <translation>Télécharger ici</translation>
    </message>
    <message>
        <source>Download to %1</source>
        <translation>Télécharger dans %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Take %1 from the list; its files stay</source>
        <translation>Retirer %1 de la liste&#xa0;; ses fichiers restent</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Add a model file</source>
        <translation>Ajouter un fichier de modèle</translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation>Ouvrir le dossier des modèles</translation>
    </message>
    <message>
        <source>Look for new models</source>
        <translation>Chercher de nouveaux modèles</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1 memory</source>
        <translation>%1 de mémoire</translation>
    </message>
</context>
<context>
    <name>ModelRowMenu</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Vérifier le fichier</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Déplacer vers %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>Folders of models</source>
        <translation>Dossiers de modèles</translation>
    </message>
    <message>
        <source>Models in them are listed where they lie</source>
        <translation>Leurs modèles sont listés là où ils se trouvent</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>No model in the catalogue has these words.</source>
        <translation>Aucun modèle du catalogue ne contient ces mots.</translation>
    </message>
    <message>
        <source>Every model of the catalogue is on this computer.</source>
        <translation>Tous les modèles du catalogue sont sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prêt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>Renommer la discussion</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>Supprimer la discussion</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Ctrl -</source>
        <translation>Ctrl -</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>À propos d&apos;Onebit</translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Onebit is set to stay offline.</source>
        <translation>Onebit est réglé pour rester hors ligne.</translation>
    </message>
    <message>
        <source>Allow the network in the settings, then try again.</source>
        <translation>Autorisez le réseau dans les réglages, puis réessayez.</translation>
    </message>
    <message>
        <source>This address is not safe to use.</source>
        <translation>Cette adresse n&apos;est pas sûre.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Utilisez une adresse qui commence par https.</translation>
    </message>
    <message>
        <source>The server was not found.</source>
        <translation>Le serveur est introuvable.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Vérifiez l&apos;adresse et votre connexion.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>Vérifiez votre connexion ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>Le serveur n&apos;a pas pu prouver son identité.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and whether something between you and the server reads along. Nothing was sent.</source>
        <translation>Vérifiez la date de cet ordinateur, et si quelque chose intercepte vos échanges avec le serveur. Rien n&apos;a été envoyé.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Le proxy a refusé la connexion.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>Vérifiez le proxy dans les réglages.</translation>
    </message>
    <message>
        <source>The server stopped sending.</source>
        <translation>Le serveur a cessé d&apos;envoyer.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>La connexion a été coupée.</translation>
    </message>
    <message>
        <source>The server sends its visitors round in circles.</source>
        <translation>Le serveur redirige ses visiteurs en boucle.</translation>
    </message>
    <message>
        <source>Try again later, or use another address.</source>
        <translation>Réessayez plus tard ou utilisez une autre adresse.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>La connexion a échoué.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Nothing is sent</source>
        <translation>Rien n&apos;est envoyé</translation>
    </message>
    <message>
        <source>What you write and what the models answer stay on this computer. Only what you ask to download is fetched.</source>
        <translation>Ce que vous écrivez et ce que répondent les modèles restent sur cet ordinateur. Seul ce que vous demandez à télécharger est récupéré.</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Rester hors ligne</translation>
    </message>
    <message>
        <source>Every request is refused, and those under way are ended</source>
        <translation>Toute requête est refusée, et celles en cours sont arrêtées</translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation>Origine des modèles</translation>
    </message>
    <message>
        <source>A mirror of Hugging Face, if that one cannot be reached</source>
        <translation>Un miroir de Hugging Face, si celui-ci est inaccessible</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d&apos;accès</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>System takes what this computer is set to</source>
        <translation>Système reprend le réglage de cet ordinateur</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port du proxy</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Limite de débit</translation>
    </message>
    <message>
        <source>Of all downloads together, in kB/s; empty for none</source>
        <translation>Pour tous les téléchargements ensemble, en ko/s&#xa0;; vide&#xa0;: aucune</translation>
    </message>
    <message>
        <source>Speed limit in kilobytes a second</source>
        <translation>Limite de débit en kilooctets par seconde</translation>
    </message>
</context>
<context>
    <name>NextWordPanel</name>
    <message>
        <source>Next word</source>
        <translation>Mot suivant</translation>
    </message>
    <message>
        <source>The first word of the reply</source>
        <translation>Le premier mot de la réponse</translation>
    </message>
    <message>
        <source>After the next reply you see here which words could have come at its least sure place, and what these settings make of them.</source>
        <translation>Après la prochaine réponse, vous verrez ici quels mots auraient pu venir à l&apos;endroit le moins sûr, et ce que ces réglages en font.</translation>
    </message>
    <message>
        <source>Before temperature</source>
        <translation>Avant la température</translation>
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
        <translation>%1, %2, écarté par %3</translation>
    </message>
    <message>
        <source>Left out by %1</source>
        <translation>Écarté par %1</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your chats cannot be stored: %1 is read-only.</source>
        <translation>Vos discussions ne peuvent pas être enregistrées&#xa0;: %1 est en lecture seule.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make the folder writable and it is stored.</source>
        <translation>Vous pouvez continuer&#xa0;; ce que vous écrivez est conservé jusqu&apos;à la fermeture d&apos;Onebit. Autorisez l&apos;écriture dans le dossier et ce sera enregistré.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: the disk is full.</source>
        <translation>Vos discussions ne peuvent pas être enregistrées&#xa0;: le disque est plein.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make room and it is stored.</source>
        <translation>Vous pouvez continuer&#xa0;; ce que vous écrivez est conservé jusqu&apos;à la fermeture d&apos;Onebit. Libérez de la place et ce sera enregistré.</translation>
    </message>
    <message>
        <source>Your chats cannot be read: their file is damaged.</source>
        <translation>Vos discussions ne peuvent pas être lues&#xa0;: leur fichier est endommagé.</translation>
    </message>
    <message>
        <source>What you write now is kept until you close Onebit. The file in %1 was left as it is.</source>
        <translation>Ce que vous écrivez maintenant est conservé jusqu&apos;à la fermeture d&apos;Onebit. Le fichier dans %1 est resté tel quel.</translation>
    </message>
    <message>
        <source>Your chats were stored by a later version of Onebit.</source>
        <translation>Vos discussions ont été enregistrées par une version plus récente d&apos;Onebit.</translation>
    </message>
    <message>
        <source>Use that version to see them. What you write now is kept until you close Onebit.</source>
        <translation>Utilisez cette version pour les voir. Ce que vous écrivez maintenant est conservé jusqu&apos;à la fermeture d&apos;Onebit.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: another program uses them.</source>
        <translation>Vos discussions ne peuvent pas être enregistrées&#xa0;: un autre programme les utilise.</translation>
    </message>
    <message>
        <source>Close the other program. What you write is kept meanwhile.</source>
        <translation>Fermez l&apos;autre programme. En attendant, ce que vous écrivez est conservé.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored.</source>
        <translation>Vos discussions ne peuvent pas être enregistrées.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit.</source>
        <translation>Vous pouvez continuer&#xa0;; ce que vous écrivez est conservé jusqu&apos;à la fermeture d&apos;Onebit.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The file of your chats was damaged.</source>
        <translation>Le fichier de vos discussions était endommagé.</translation>
    </message>
    <message>
        <source>Messages saved from it: %1. The damaged file is kept.</source>
        <translation>Messages récupérés&#xa0;: %1. Le fichier endommagé est conservé.</translation>
    </message>
    <message>
        <source>Onebit cannot run %1.</source>
        <translation>Onebit ne peut pas exécuter %1.</translation>
    </message>
    <message>
        <source>Show models folder</source>
        <translation>Afficher le dossier des modèles</translation>
    </message>
    <message>
        <source>Something is odd about %1.</source>
        <translation>%1 présente une anomalie.</translation>
    </message>
    <message>
        <source>Onebit crashed on %1.</source>
        <translation>Onebit a planté le %1.</translation>
    </message>
    <message>
        <source>Where it was is written down on this computer, without a word of your chats. It is sent to nobody.</source>
        <translation>L&apos;endroit est noté sur cet ordinateur, sans un mot de vos discussions. Rien n&apos;est envoyé à personne.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Onebit %1 is there.</source>
        <translation>Onebit %1 est disponible.</translation>
    </message>
    <message>
        <source>Nothing was downloaded. Get it where you got this one, when you like.</source>
        <translation>Rien n&apos;a été téléchargé. Procurez-vous-le quand vous voulez, là où vous avez obtenu celui-ci.</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>À télécharger</translation>
    </message>
    <message>
        <source>Memory needed</source>
        <translation>Mémoire requise</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Vitesse ici</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Lire la licence</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
</context>
<context>
    <name>OriginMark</name>
    <message>
        <source>This chat</source>
        <translation>Cette discussion</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>Where a setting&apos;s value comes from: the model, or all models.</extracomment>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>%1 is set for: %2</source>
        <translation>%1, réglage pour&#xa0;: %2</translation>
    </message>
    <message>
        <source>Change for whom this is set</source>
        <translation>Changer pour qui cela est réglé</translation>
    </message>
</context>
<context>
    <name>OriginMenu</name>
    <message>
        <source>Use in this chat only</source>
        <translation>Cette discussion seulement</translation>
    </message>
    <message>
        <source>Use for %1</source>
        <translation>Utiliser pour %1</translation>
    </message>
    <message>
        <source>Use for all models</source>
        <translation>Utiliser pour tous les modèles</translation>
    </message>
    <message>
        <source>Reset this value</source>
        <translation>Réinitialiser cette valeur</translation>
    </message>
</context>
<context>
    <name>OtherModelsDialog</name>
    <message>
        <source>From other programs</source>
        <translation>D&apos;autres programmes</translation>
    </message>
    <message>
        <source>How to take a file over</source>
        <translation>Comment reprendre un fichier</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Laisser sur place</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The file is copied and checked. It takes its room twice.</source>
        <translation>Le fichier est copié et vérifié. Il prend deux fois sa place.</translation>
    </message>
    <message>
        <source>The file gets a second name in the models folder. It takes no more room and stays when the other program deletes its own.</source>
        <translation>Le fichier reçoit un second nom dans le dossier des modèles. Il ne prend pas plus de place et reste quand l&apos;autre programme supprime le sien.</translation>
    </message>
    <message>
        <source>The file stays where it is. When the other program deletes it, it is gone.</source>
        <translation>Le fichier reste où il est. Si l&apos;autre programme le supprime, il disparaît.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Looking for models</source>
        <translation>Recherche de modèles</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Ollama, Jan and Hugging Face keep no model here.</source>
        <translation>LM Studio, GPT4All, Ollama, Jan et Hugging Face n&apos;ont aucun modèle ici.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>Afficher le volet latéral</translation>
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
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>Discuter avec %1</translation>
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
        <translation>Licence de %1</translation>
    </message>
</context>
<context>
    <name>PartsGroup</name>
    <message>
        <source>Parts and their licences</source>
        <translation>Composants et leurs licences</translation>
    </message>
    <message>
        <source>Onebit is free software under the Apache License 2.0, and so is its starter model.</source>
        <translation>Onebit est un logiciel libre sous Apache License 2.0, de même que son modèle de départ.</translation>
    </message>
</context>
<context>
    <name>PopupDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>PresetChip</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, modifié</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Save as preset</source>
        <translation>Créer un préréglage</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
</context>
<context>
    <name>Prospect</name>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 jetons/s</translation>
    </message>
    <message>
        <source>about %1 tokens/s</source>
        <translation>environ %1 jetons/s</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Convient</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Too big</source>
        <translation>Trop gros</translation>
    </message>
    <message>
        <source>Needs %1 more than is free</source>
        <translation>Il manque %1 de mémoire libre</translation>
    </message>
</context>
<context>
    <name>RecommendedCard</name>
    <message>
        <source>Recommended for this computer</source>
        <translation>Recommandé pour cet ordinateur</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>prévus ici</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>mémoire requise</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename chat</source>
        <translation>Renommer la discussion</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>Nom de la discussion</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Name of the chat</source>
        <translation>Nom de la discussion</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>A person changed its words.</source>
        <translation>Une personne en a changé les mots.</translation>
    </message>
    <message>
        <source>The model&apos;s file is another one.</source>
        <translation>Le fichier du modèle est différent.</translation>
    </message>
    <message>
        <source>The chat template is another one.</source>
        <translation>Le modèle de discussion (template) est différent.</translation>
    </message>
    <message>
        <source>This computer calculates with other instructions, which differ in the last digits.</source>
        <translation>Cet ordinateur calcule avec d&apos;autres instructions, qui diffèrent dans les derniers chiffres.</translation>
    </message>
    <message>
        <source>The model read another part of the chat.</source>
        <translation>Le modèle a lu une autre partie de la discussion.</translation>
    </message>
    <message>
        <source>It was made by another version of Onebit.</source>
        <translation>Elle a été écrite par une autre version d&apos;Onebit.</translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message>
        <source>Written again with the same model, seed and settings, the same text should come.</source>
        <translation>Réécrite avec le même modèle, la même graine et les mêmes réglages, la réponse devrait être identique.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>First</source>
        <translation>D&apos;abord</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Stopped. What was written is kept.</source>
        <translation>Arrêtée. Ce qui a été écrit est conservé.</translation>
    </message>
    <message>
        <source>Interrupted when Onebit closed. What was written is kept.</source>
        <translation>Interrompue à la fermeture d&apos;Onebit. Ce qui a été écrit est conservé.</translation>
    </message>
    <message>
        <source>ended at the maximum number of tokens</source>
        <translation>terminée au nombre maximal de jetons</translation>
    </message>
    <message>
        <source>ended because the context is full</source>
        <translation>terminée car le contexte est plein</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 jetons/s</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>started after %1 s</source>
        <translation>commencée après %1&#xa0;s</translation>
    </message>
    <message>
        <source>started at once</source>
        <translation>commencée aussitôt</translation>
    </message>
    <message>
        <source>Onebit ended before this reply was finished. What had arrived is kept.</source>
        <translation>Onebit s&apos;est arrêté avant la fin de cette réponse. Ce qui était arrivé est conservé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Summary of what is above, which the model reads instead</source>
        <translation>Résumé de ce qui précède, que le modèle lit à la place</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>How this reply came about</source>
        <translation>Origine de cette réponse</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ReplyFacts</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Tokens of the context in use, and how many there are.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Size of its file</source>
        <translation>Taille de son fichier</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Modèle de discussion</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Invite système</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>Jetons lus</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>Jetons écrits</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>Contexte utilisé</translation>
    </message>
    <message>
        <source>Messages left out</source>
        <translation>Messages écartés</translation>
    </message>
    <message>
        <source>First word after</source>
        <translation>Premier mot après</translation>
    </message>
    <message>
        <source>Thought for</source>
        <translation>Durée de réflexion</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Calculé par</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrite le</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s&quot;.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1/s, %2% of what this computer can</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s, 71% of what this computer can&quot;.</extracomment>
        <translation>%1/s, %2 % de ce que peut cet ordinateur</translation>
    </message>
    <message>
        <source>Read from memory</source>
        <translation>Lu en mémoire</translation>
    </message>
</context>
<context>
    <name>ReplyTrouble</name>
    <message>
        <source>The reply could not be written.</source>
        <translation>La réponse n&apos;a pas pu être écrite.</translation>
    </message>
</context>
<context>
    <name>RequestLog</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>None was ever made.</source>
        <translation>Aucune n&apos;a jamais été faite.</translation>
    </message>
    <message>
        <source>Every request that was made, the latest first</source>
        <translation>Toutes les requêtes faites, la dernière en premier</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 bytes</source>
        <extracomment>when, what for, how it ended, how many bytes came</extracomment>
        <translation>%1 · %2 · %3 · %4&#xa0;octets</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation>Ctrl Maj F</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>Aucun résultat. Essayez moins de mots ou d&apos;autres mots.</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>SectionHeader</name>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Vitesse ici</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>Arrêter  Échap</translation>
    </message>
    <message>
        <source>Send  Enter</source>
        <translation>Envoyer  Entrée</translation>
    </message>
</context>
<context>
    <name>SendingLine</name>
    <message numerus="yes">
        <source>Online for %n download(s)</source>
        <translation>
            <numerusform>En ligne pour %n téléchargement</numerusform>
            <numerusform>En ligne pour %n téléchargements</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: nothing is sent</source>
        <translation>Hors ligne&#xa0;: rien n&apos;est envoyé</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>Rien n&apos;est envoyé</translation>
    </message>
</context>
<context>
    <name>SettingControl</name>
    <message>
        <source>New for every reply</source>
        <translation>Nouvelle à chaque réponse</translation>
    </message>
    <message>
        <source>Always this one</source>
        <translation>Toujours celle-ci</translation>
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
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SettingsPageList</name>
    <message>
        <source>Pages of settings</source>
        <translation>Pages des réglages</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>SideBySideColumn</name>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Keep this reply</source>
        <translation>Garder cette réponse</translation>
    </message>
    <message>
        <source>The chat goes on with it; the other one stays as another version</source>
        <translation>La discussion continue avec elle&#xa0;; l&apos;autre reste comme autre version</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Volet latéral</translation>
    </message>
    <message>
        <source>Onebit</source>
        <translation>Onebit</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Masquer le volet latéral</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SystemSettings</name>
    <message>
        <source>Give memory back</source>
        <translation>Libérer la mémoire</translation>
    </message>
    <message>
        <source>The model is unloaded after this time without a reply, and loaded again when you write</source>
        <translation>Le modèle est déchargé après ce délai sans réponse, puis rechargé quand vous écrivez</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5&#xa0;min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30&#xa0;min</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2&#xa0;h</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Spare the battery</source>
        <translation>Ménager la batterie</translation>
    </message>
    <message>
        <source>While it writes</source>
        <translation>Pendant l&apos;écriture</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written. Nothing runs after the window is closed.</source>
        <translation>Cet ordinateur ne se met pas en veille de lui-même pendant l&apos;écriture d&apos;une réponse. Rien ne tourne une fois la fenêtre fermée.</translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>Calcule avec</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>Aucun modèle n&apos;est chargé</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n thread(s)</source>
        <translation>
            <numerusform>%1 sur %2, %n thread</numerusform>
            <numerusform>%1 sur %2, %n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>On its battery, half of the threads compute, and every other program goes first</source>
        <translation>Sur batterie, la moitié des threads calculent et tout autre programme passe en premier</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Rester dans la zone de notification</translation>
    </message>
    <message>
        <source>A window that is closed waits in the tray; Quit ends Onebit</source>
        <translation>Une fenêtre fermée attend dans la zone de notification&#xa0;; Quitter met fin à Onebit</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Onebit</source>
        <translation>Ce bureau n&apos;a pas de zone de notification&#xa0;: fermer la fenêtre met fin à Onebit</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written.</source>
        <translation>Cet ordinateur ne se met pas en veille de lui-même pendant l&apos;écriture d&apos;une réponse.</translation>
    </message>
</context>
<context>
    <name>TextMenuPopup</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Select all of this message</source>
        <translation>Sélectionner tout ce message</translation>
    </message>
</context>
<context>
    <name>ThinkingFold</name>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>A réfléchi</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <extracomment>How long a model thought before it answered.</extracomment>
        <translation>A réfléchi %1&#xa0;s</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <extracomment>%1 minutes, %2 seconds.</extracomment>
        <translation>A réfléchi %1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>Hide the thoughts</source>
        <translation>Masquer la réflexion</translation>
    </message>
    <message>
        <source>Show the thoughts</source>
        <translation>Afficher la réflexion</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>less than a minute left</source>
        <translation>moins d&apos;une minute restante</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute restante</numerusform>
            <numerusform>%n minutes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n heure restante</numerusform>
            <numerusform>%n heures restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 sur %2&#xa0;Mo</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>En attente de son tour</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Interrogation du serveur</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Trying again soon</source>
        <translation>Nouvel essai bientôt</translation>
    </message>
    <message>
        <source>Checking what arrived</source>
        <translation>Vérification des données reçues</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1&#xa0;Mo/s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Converting, %1</source>
        <translation>Conversion, %1</translation>
    </message>
</context>
<context>
    <name>TransferButtons</name>
    <message>
        <source>Give up the download of %1</source>
        <translation>Abandonner le téléchargement de %1</translation>
    </message>
    <message>
        <source>Go on with the download of %1</source>
        <translation>Poursuivre le téléchargement de %1</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Suspendre le téléchargement de %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Message in %1: %2</source>
        <translation>Message dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Message in %1</source>
        <translation>Message dans %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Supprimer définitivement</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Back to the chats</source>
        <translation>Retour aux discussions</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Delete everything in the trash for ever</source>
        <translation>Supprimer définitivement tout le contenu de la corbeille</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
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
        <translation>Afficher Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>Quitter Onebit</translation>
    </message>
</context>
<context>
    <name>UpdateGroup</name>
    <message>
        <source>Look for a newer Onebit</source>
        <translation>Chercher un Onebit plus récent</translation>
    </message>
    <message>
        <source>At a start, once a day at most. Two version numbers are compared; nothing is downloaded</source>
        <translation>Au démarrage, une fois par jour au plus. Deux numéros de version sont comparés&#xa0;; rien n&apos;est téléchargé</translation>
    </message>
    <message>
        <source>Versions are told at</source>
        <translation>Les versions sont indiquées à</translation>
    </message>
    <message>
        <source>A small file that names the latest version</source>
        <translation>Un petit fichier qui nomme la dernière version</translation>
    </message>
    <message>
        <source>Address of a file</source>
        <translation>Adresse d&apos;un fichier</translation>
    </message>
    <message>
        <source>Address that tells the latest version</source>
        <translation>Adresse qui indique la dernière version</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Chercher maintenant</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Interrogation du serveur</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>Version %1 sur %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Version suivante</translation>
    </message>
</context>
<context>
    <name>onebit::app::Application</name>
    <message>
        <source>There is no whole reply to write again.</source>
        <translation>Il n&apos;y a pas de réponse entière à réécrire.</translation>
    </message>
    <message>
        <source>The model that wrote this, %1, is not on this computer.</source>
        <translation>Le modèle qui a écrit ceci, %1, n&apos;est pas sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueListModel</name>
    <message>
        <source>Many languages</source>
        <translation>Nombreuses langues</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueSettings</name>
    <message>
        <source>What is at this address is no catalogue that this Onebit can read. Check the address, or look for a newer Onebit.</source>
        <translation>Ce qui se trouve à cette adresse n&apos;est pas un catalogue que cet Onebit peut lire. Vérifiez l&apos;adresse ou cherchez un Onebit plus récent.</translation>
    </message>
    <message>
        <source>There is no signature beside this catalogue, so nothing of it was used. Ask its maker for one, or check it by its SHA-256.</source>
        <translation>Aucune signature n&apos;accompagne ce catalogue&#xa0;; rien n&apos;en a été utilisé. Demandez-en une à son auteur ou vérifiez-le par son SHA-256.</translation>
    </message>
    <message>
        <source>This catalogue is not signed by the owner of the key, so nothing of it was used. Check the key and the address.</source>
        <translation>Ce catalogue n&apos;est pas signé par le propriétaire de la clé&#xa0;; rien n&apos;en a été utilisé. Vérifiez la clé et l&apos;adresse.</translation>
    </message>
    <message>
        <source>This catalogue has another SHA-256, so nothing of it was used. Check the number and the address.</source>
        <translation>Ce catalogue a un autre SHA-256&#xa0;; rien n&apos;en a été utilisé. Vérifiez le nombre et l&apos;adresse.</translation>
    </message>
    <message>
        <source>The catalogue is newer now.</source>
        <translation>Le catalogue est maintenant plus récent.</translation>
    </message>
    <message>
        <source>There is no newer catalogue at this address.</source>
        <translation>Il n&apos;y a pas de catalogue plus récent à cette adresse.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n modèle</numerusform>
            <numerusform>%n modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <extracomment>how many models, and of which day the catalogue is</extracomment>
        <translation>%1, du %2</translation>
    </message>
    <message>
        <source>The address has to look like https://example.org/models.json.</source>
        <translation>L&apos;adresse doit ressembler à https://example.org/models.json.</translation>
    </message>
    <message>
        <source>A SHA-256 has 64 digits, 0 to 9 and a to f.</source>
        <translation>Un SHA-256 a 64 chiffres, de 0 à 9 et de a à f.</translation>
    </message>
    <message>
        <source>This is no public Ed25519 key. It has 64 digits, or 44 letters in base64.</source>
        <translation>Ce n&apos;est pas une clé publique Ed25519. Elle a 64 chiffres, ou 44 caractères en base64.</translation>
    </message>
    <message>
        <source>The file of your own models cannot be read. Add it again.</source>
        <translation>Le fichier de vos propres modèles est illisible. Ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose a catalogue file of this computer.</source>
        <translation>Le fichier est illisible. Choisissez un fichier de catalogue de cet ordinateur.</translation>
    </message>
    <message>
        <source>Your models cannot be stored. Make room on the disk, then add them again.</source>
        <translation>Vos modèles ne peuvent pas être enregistrés. Libérez de la place sur le disque, puis ajoutez-les à nouveau.</translation>
    </message>
    <message>
        <source>This file is no catalogue: %1. Mend it, then add it again.</source>
        <translation>Ce fichier n&apos;est pas un catalogue&#xa0;: %1. Corrigez-le, puis ajoutez-le à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) added.</source>
        <translation>
            <numerusform>%n modèle ajouté.</numerusform>
            <numerusform>%n modèles ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatTransfer</name>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>There is no chat to export.</source>
        <translation>Il n&apos;y a aucune discussion à exporter.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) exported to %1</source>
        <translation>
            <numerusform>%n discussion exportée vers %1</numerusform>
            <numerusform>%n discussions exportées vers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>Impossible d&apos;écrire %1. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier est illisible.</translation>
    </message>
    <message>
        <source>The file is too large to be a file of chats.</source>
        <translation>Le fichier est trop gros pour être un fichier de discussions.</translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was imported.</source>
        <translation>Le fichier est endommagé. Rien n&apos;a été importé.</translation>
    </message>
    <message>
        <source>An older version of GPT4All wrote this chat. Open it once in the latest one.</source>
        <translation>Une ancienne version de GPT4All a écrit cette discussion. Ouvrez-la une fois dans la plus récente.</translation>
    </message>
    <message>
        <source>This is no file of chats that Onebit knows. It knows its own, ChatGPT&apos;s, LM Studio&apos;s and GPT4All&apos;s.</source>
        <translation>Ce n&apos;est pas un fichier de discussions connu d&apos;Onebit, qui lit les siens et ceux de ChatGPT, LM Studio et GPT4All.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n discussion importée</numerusform>
            <numerusform>%n discussions importées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::Conversation</name>
    <message>
        <source>This file cannot be attached: %1.</source>
        <translation>Ce fichier ne peut pas être joint&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A message can take %n files at most.</source>
        <translation>
            <numerusform>Un message accepte %n fichier au plus.</numerusform>
            <numerusform>Un message accepte %n fichiers au plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineCare</name>
    <message>
        <source>A reply is being written</source>
        <translation>Une réponse est en cours d&apos;écriture</translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineStatus</name>
    <message>
        <source>Loads when you write</source>
        <translation>Se charge quand vous écrivez</translation>
    </message>
    <message>
        <source>Loading %1, %2%</source>
        <translation>Chargement de %1, %2&#xa0;%</translation>
    </message>
    <message>
        <source>Reading your message, %1%</source>
        <translation>Lecture de votre message, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>Réflexion, %1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Writing, %1</source>
        <translation>Écriture, %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Pas prêt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
</context>
<context>
    <name>onebit::app::InstalledModelListModel</name>
    <message>
        <source>Comes with Onebit</source>
        <translation>Fourni avec Onebit</translation>
    </message>
    <message>
        <source>Stays in %1</source>
        <translation>Reste dans %1</translation>
    </message>
    <message>
        <source>Original files, to be converted before they run</source>
        <translation>Fichiers originaux, à convertir avant usage</translation>
    </message>
</context>
<context>
    <name>onebit::app::Library</name>
    <message>
        <source>%1 moved to trash</source>
        <translation>%1 est dans la corbeille</translation>
    </message>
    <message>
        <source>%1 left the list</source>
        <translation>%1 retiré de la liste</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>Moving %1</source>
        <translation>Déplacement de %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Vérification de %1</translation>
    </message>
    <message>
        <source>%1 was read to its end. Nothing is known to compare it with</source>
        <translation>%1 a été lu jusqu&apos;au bout. Rien de connu ne permet de le comparer</translation>
    </message>
    <message>
        <source>%1 is exactly what it should be</source>
        <translation>%1 est exactement ce qu&apos;il doit être</translation>
    </message>
    <message>
        <source>%1 is not what it should be. Download it again</source>
        <translation>%1 n&apos;est pas ce qu&apos;il doit être. Téléchargez-le à nouveau</translation>
    </message>
    <message>
        <source>Converting %1</source>
        <translation>Conversion de %1</translation>
    </message>
    <message>
        <source>The same file as %1</source>
        <translation>Le même fichier que %1</translation>
    </message>
    <message>
        <source>%1 is converted and listed</source>
        <translation>%1 est converti et figure dans la liste</translation>
    </message>
</context>
<context>
    <name>onebit::app::LinkedModelListModel</name>
    <message>
        <source>This names no model. Paste an address, or type org/repo as on Hugging Face.</source>
        <translation>Ceci ne désigne aucun modèle. Collez une adresse ou tapez org/repo comme sur Hugging Face.</translation>
    </message>
    <message>
        <source>Is on this computer</source>
        <translation>Est sur cet ordinateur</translation>
    </message>
    <message>
        <source>Reading the beginning of the file</source>
        <translation>Lecture du début du fichier</translation>
    </message>
    <message>
        <source>Original files: when all are here, they are converted to a model of %1 and removed</source>
        <translation>Fichiers d&apos;origine : une fois tous là, ils sont convertis en un modèle de %1, puis supprimés</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>Fichiers d&apos;origine</translation>
    </message>
</context>
<context>
    <name>onebit::app::Machine</name>
    <message numerus="yes">
        <source>This computer: %n core(s), %1 memory with %2 free, %3 free on disk</source>
        <translation>
            <numerusform>Cet ordinateur&#xa0;: %n cœur, %1 de mémoire dont %2 libres, %3 libres sur le disque</numerusform>
            <numerusform>Cet ordinateur&#xa0;: %n cœurs, %1 de mémoire dont %2 libres, %3 libres sur le disque</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ModelFolderListModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n modèle</numerusform>
            <numerusform>%n modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there now. Until it is, downloads go to the first folder</source>
        <translation>Absent pour l&apos;instant. Jusqu&apos;à son retour, les téléchargements vont dans le premier dossier</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Absent pour l&apos;instant</translation>
    </message>
    <message>
        <source>%1 · %2 free</source>
        <extracomment>what is in a folder, and the room left on its disk</extracomment>
        <translation>%1 · %2 libres</translation>
    </message>
</context>
<context>
    <name>onebit::app::NetworkSettings</name>
    <message>
        <source>This is not a web address. It has to look like https://example.org.</source>
        <translation>Ce n&apos;est pas une adresse web. Elle doit ressembler à https://example.org.</translation>
    </message>
    <message>
        <source>The token is in this system&apos;s keychain.</source>
        <translation>Le jeton est dans le trousseau de ce système.</translation>
    </message>
    <message>
        <source>No keychain answers, so the token is kept until you close Onebit.</source>
        <translation>Aucun trousseau ne répond&#xa0;; le jeton est conservé jusqu&apos;à la fermeture d&apos;Onebit.</translation>
    </message>
    <message>
        <source>No token is set.</source>
        <translation>Aucun jeton n&apos;est défini.</translation>
    </message>
</context>
<context>
    <name>onebit::app::NextWordListModel</name>
    <message>
        <source>temperature 0</source>
        <translation>température 0</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>typique</translation>
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
        <translation>(fin de la réponse)</translation>
    </message>
    <message>
        <source>(new line)</source>
        <extracomment>Stands in a list of words that could come next.</extracomment>
        <translation>(nouvelle ligne)</translation>
    </message>
    <message>
        <source>(space)</source>
        <translation>(espace)</translation>
    </message>
    <message>
        <source>All words can come next.</source>
        <translation>Tous les mots peuvent suivre.</translation>
    </message>
    <message>
        <source>One word can come next.</source>
        <translation>Un seul mot peut suivre.</translation>
    </message>
    <message numerus="yes">
        <source>%n words can come next.</source>
        <translation>
            <numerusform>%n mot peut suivre.</numerusform>
            <numerusform>%n mots peuvent suivre.</numerusform>
        </translation>
    </message>
    <message>
        <source>All others, %1% together, cannot.</source>
        <translation>Tous les autres, %1&#xa0;% ensemble, ne le peuvent pas.</translation>
    </message>
</context>
<context>
    <name>onebit::app::Replay</name>
    <message>
        <source>Writing it again</source>
        <translation>Réécriture en cours</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Arrêté avant la fin.</translation>
    </message>
    <message>
        <source>The same text came again.</source>
        <translation>Le même texte est revenu.</translation>
    </message>
    <message numerus="yes">
        <source>Another text came: the two part after %n letter(s).</source>
        <translation>
            <numerusform>Un autre texte est venu&#xa0;: les deux divergent après %n lettre.</numerusform>
            <numerusform>Un autre texte est venu&#xa0;: les deux divergent après %n lettres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::TrashListModel</name>
    <message>
        <source>Empty reply</source>
        <translation>Réponse vide</translation>
    </message>
</context>
<context>
    <name>onebit::app::UpdateCheck</name>
    <message>
        <source>The address has to look like https://example.org/onebit.json.</source>
        <translation>L&apos;adresse doit ressembler à https://example.org/onebit.json.</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translation>Il n&apos;y a pas de version plus récente.</translation>
    </message>
    <message>
        <source>Onebit %1 is there. Get it where you got this one.</source>
        <translation>Onebit %1 est disponible. Procurez-vous-le là où vous avez obtenu celui-ci.</translation>
    </message>
    <message>
        <source>This address names no version. Check it.</source>
        <translation>Cette adresse ne nomme aucune version. Vérifiez-la.</translation>
    </message>
</context>
</TS>
