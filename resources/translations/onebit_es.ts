<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutSettings</name>
    <message>
        <source>Onebit %1</source>
        <translation>Onebit %1</translation>
    </message>
    <message>
        <source>Private chat with 1-bit and ternary language models, on this computer alone.</source>
        <translation>Chat privado con modelos de lenguaje de 1 bit y ternarios, solo en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>Computes with %1 on %2, %n thread(s).</source>
        <translation>
            <numerusform>Calcula con %1 en %2, %n hilo.</numerusform>
            <numerusform>Calcula con %1 en %2, %n hilos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>Informes de fallos</translation>
    </message>
    <message numerus="yes">
        <source>%n on this computer; none was sent</source>
        <translation>
            <numerusform>%n en este equipo; no se ha enviado</numerusform>
            <numerusform>%n en este equipo; no se ha enviado ninguno</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the crash reports</source>
        <translation>Mostrar los informes de fallos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the crash reports</source>
        <translation>Eliminar los informes de fallos</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>Buscar un chat, un modelo o una orden</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Chat siguiente</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Chat anterior</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>Renombrar chat</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>Eliminar chat</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>Buscar en todos los chats</translation>
    </message>
    <message>
        <source>Pin or unpin chat</source>
        <translation>Fijar o soltar el chat</translation>
    </message>
    <message>
        <source>Try the last reply again</source>
        <translation>Volver a intentar la última respuesta</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>Adjuntar archivos de texto</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>Exportar chat</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>Exportar todos los chats</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Añadir un archivo de modelo</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Ajustes de generación</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostrar u ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>Acerca de Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>Salir de Onebit</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>Enviar el mensaje</translation>
    </message>
    <message>
        <source>Start a new line</source>
        <translation>Empezar una línea nueva</translation>
    </message>
    <message>
        <source>Bring back the last question, in an empty composer</source>
        <translation>Recuperar la última pregunta, con el cuadro de mensaje vacío</translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Rename the chat in the list</source>
        <translation>Renombrar el chat de la lista</translation>
    </message>
    <message>
        <source>Delete the chat in the list</source>
        <translation>Eliminar el chat de la lista</translation>
    </message>
    <message>
        <source>Pin the chat in the list</source>
        <translation>Fijar el chat de la lista</translation>
    </message>
    <message>
        <source>Move the chat in the list to a folder</source>
        <translation>Mover el chat de la lista a una carpeta</translation>
    </message>
    <message>
        <source>Other versions of the message</source>
        <translation>Otras versiones del mensaje</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Buscar modelos</translation>
    </message>
    <message>
        <source>Ask two models</source>
        <translation>Preguntar a dos modelos</translation>
    </message>
    <message>
        <source>Use the first model of the list, the second with Ctrl+2, up to the ninth</source>
        <translation>Usar el primer modelo de la lista, el segundo con Ctrl+2, y así hasta el noveno</translation>
    </message>
    <message>
        <source>Get a model from a link</source>
        <translation>Obtener un modelo de un enlace</translation>
    </message>
</context>
<context>
    <name>AddFolderDialog</name>
    <message>
        <source>Add a folder of models</source>
        <translation>Añadir una carpeta de modelos</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model file</source>
        <translation>Añadir un archivo de modelo</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Archivos de modelo (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Black and white, and every edge drawn</source>
        <translation>Blanco y negro, con todos los bordes marcados</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir movimiento</translation>
    </message>
    <message>
        <source>Nothing fades or slides</source>
        <translation>Nada se desvanece ni se desliza</translation>
    </message>
    <message>
        <source>Interface scale</source>
        <translation>Escala de la interfaz</translation>
    </message>
    <message>
        <source>Also Ctrl +, Ctrl - and Ctrl 0</source>
        <translation>También Ctrl +, Ctrl - y Ctrl 0</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
</context>
<context>
    <name>BlockPart</name>
    <message>
        <source>level %1</source>
        <translation>nivel %1</translation>
    </message>
</context>
<context>
    <name>CatalogueFileDialog</name>
    <message>
        <source>Add a catalogue file</source>
        <translation>Añadir un archivo de catálogo</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>Catálogos (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>CatalogueGroup</name>
    <message>
        <source>Catalogue</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Look for a newer one</source>
        <translation>Buscar uno más nuevo</translation>
    </message>
    <message>
        <source>Set an address and what proves it first</source>
        <translation>Pon primero una dirección y con qué comprobarlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Consultando al servidor</translation>
    </message>
    <message>
        <source>Newer ones are at</source>
        <translation>Los más nuevos están en</translation>
    </message>
    <message>
        <source>Asked only when you press the button</source>
        <translation>Solo se consulta cuando pulsas el botón</translation>
    </message>
    <message>
        <source>Address of a catalogue</source>
        <translation>Dirección de un catálogo</translation>
    </message>
    <message>
        <source>Address of newer catalogues</source>
        <translation>Dirección de catálogos más nuevos</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Se comprueba con</translation>
    </message>
    <message>
        <source>The SHA-256 of that one file</source>
        <translation>El SHA-256 de ese único archivo</translation>
    </message>
    <message>
        <source>The public Ed25519 key of whoever signs it, as its maker gives it out</source>
        <translation>La clave pública Ed25519 de quien lo firma, tal como la da su autor</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>64 digits</source>
        <translation>64 cifras</translation>
    </message>
    <message>
        <source>Paste the public key</source>
        <translation>Pega la clave pública</translation>
    </message>
    <message>
        <source>SHA-256 of the catalogue</source>
        <translation>SHA-256 del catálogo</translation>
    </message>
    <message>
        <source>Public key of the catalogue&apos;s maker</source>
        <translation>Clave pública del autor del catálogo</translation>
    </message>
    <message>
        <source>Models of your own</source>
        <translation>Modelos propios</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove your own models from the catalogue</source>
        <translation>Quitar tus propios modelos del catálogo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Bring your own models back into the catalogue</source>
        <translation>Devolver tus propios modelos al catálogo</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Añadir un archivo</translation>
    </message>
    <message>
        <source>Add a catalogue file</source>
        <translation>Añadir un archivo de catálogo</translation>
    </message>
</context>
<context>
    <name>CatalogueOrder</name>
    <message>
        <source>Best fit first</source>
        <translation>Más adecuados primero</translation>
    </message>
    <message>
        <source>Fastest first</source>
        <translation>Más rápidos primero</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Más pequeños primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
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
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
</context>
<context>
    <name>ChatFileDialogs</name>
    <message>
        <source>Attach text files</source>
        <translation>Adjuntar archivos de texto</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Chats (*.json *.chat)</source>
        <translation>Chats (*.json *.chat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>Exportar todos los chats</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>Exportar chat</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Everything, for Onebit (*.json)</source>
        <translation>Todo, para Onebit (*.json)</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>Mostrar barra lateral</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>Ajustes de generación</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
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
        <translation>Ir al final</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%1, folder, %n chat(s)</source>
        <translation>
            <numerusform>%1, carpeta, %n chat</numerusform>
            <numerusform>%1, carpeta, %n chats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1, borrador</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Rename or delete</source>
        <translation>Renombrar o eliminar</translation>
    </message>
    <message>
        <source>Rename, move or delete</source>
        <translation>Renombrar, mover o eliminar</translation>
    </message>
</context>
<context>
    <name>ChatRowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Mover a carpeta</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
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
        <translation>Código</translation>
    </message>
    <message>
        <source>Unwrap</source>
        <extracomment>Breaks long lines of code, or lets them run on.</extracomment>
        <translation>Sin ajuste</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Code</source>
        <extracomment>%1 is a programming language.</extracomment>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>Código, %1</translation>
    </message>
    <message>
        <source>Wide table or formula</source>
        <translation>Tabla o fórmula anchas</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>Buscar un chat, un modelo o una orden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nada se llama así</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Ask two models</source>
        <translation>Preguntar a dos modelos</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>Escribe primero la pregunta.</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Preguntar a ambos</translation>
    </message>
    <message>
        <source>%1 answers first, then the one you choose. Both replies stay in the chat.</source>
        <translation>%1 responde primero; después, el que elijas. Las dos respuestas quedan en el chat.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Pregunta algo</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>Adjuntar archivos de texto</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Esc para detener</translation>
    </message>
    <message>
        <source>Enter to send</source>
        <translation>Intro para enviar</translation>
    </message>
</context>
<context>
    <name>ContentView</name>
    <message>
        <source>Picture not loaded, because it is not on this computer: %1</source>
        <extracomment>%1 is a description or an address.</extracomment>
        <translation>Imagen no cargada, porque no está en este equipo: %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown: %1</source>
        <translation>Esta imagen no se puede mostrar: %1</translation>
    </message>
</context>
<context>
    <name>ContextLine</name>
    <message>
        <source>%1 no longer sees what is above</source>
        <translation>%1 ya no ve lo que está arriba</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>%1% of context used</source>
        <translation>%1&#xa0;% del contexto usado</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Context full</source>
        <translation>Contexto lleno</translation>
    </message>
    <message>
        <source>%1% of context</source>
        <translation>%1&#xa0;% del contexto</translation>
    </message>
    <message>
        <source>%1% of context used, about %2% with what you write</source>
        <translation>%1&#xa0;% del contexto usado, cerca del %2&#xa0;% con lo que escribes</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>This chat is longer than %1 can read.</source>
        <translation>Este chat es más largo de lo que %1 puede leer.</translation>
    </message>
    <message>
        <source>This chat is nearly as long as %1 can read.</source>
        <translation>Este chat es casi tan largo como lo que %1 puede leer.</translation>
    </message>
    <message>
        <source>Its start is being summarised.</source>
        <translation>Se está resumiendo el comienzo.</translation>
    </message>
    <message>
        <source>Its start is summarised before your next message.</source>
        <translation>El comienzo se resumirá antes de tu próximo mensaje.</translation>
    </message>
    <message>
        <source>Choose how to go on.</source>
        <translation>Elige cómo seguir.</translation>
    </message>
    <message>
        <source>The oldest messages are left out; a line shows where.</source>
        <translation>Los mensajes más antiguos se omiten; una línea muestra dónde.</translation>
    </message>
    <message>
        <source>Soon the oldest messages are left out; a line will show where.</source>
        <translation>Pronto se omitirán los mensajes más antiguos; una línea mostrará dónde.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>Resumir el comienzo</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Omitir lo más antiguo</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Crash reports</source>
        <translation>Informes de fallos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>These lines are on this computer alone. Whoever mends Onebit can tell from them where it was; there is no word of your chats in them.</source>
        <translation>Estas líneas están solo en este equipo. Quien arregle Onebit puede ver en ellas dónde ocurrió; no contienen ni una palabra de tus chats.</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Anteriores</translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message>
        <source>Empty the trash?</source>
        <translation>¿Vaciar la papelera?</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>¿Eliminar para siempre?</translation>
    </message>
    <message>
        <source>Everything in the trash is erased. This cannot be undone.</source>
        <translation>Se borrará todo lo que hay en la papelera. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>%1 is erased. This cannot be undone.</source>
        <translation>Se borrará %1. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Eliminar para siempre</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The server is busy. Try again in a while.</source>
        <translation>El servidor está ocupado. Inténtalo de nuevo en un rato.</translation>
    </message>
    <message>
        <source>There is no such file on the server. Check the address.</source>
        <translation>Ese archivo no está en el servidor. Comprueba la dirección.</translation>
    </message>
    <message>
        <source>The server asks who you are. Accept the model&apos;s licence on its page, then set an access token in the settings.</source>
        <translation>El servidor pregunta quién eres. Acepta la licencia del modelo en su página y después pon un token de acceso en los ajustes.</translation>
    </message>
    <message>
        <source>The server does not give this file. Check the address.</source>
        <translation>El servidor no entrega este archivo. Comprueba la dirección.</translation>
    </message>
    <message>
        <source>The connection broke. Try again.</source>
        <translation>Se cortó la conexión. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The file on the server has changed. It is fetched from the beginning.</source>
        <translation>El archivo del servidor ha cambiado. Se descarga desde el principio.</translation>
    </message>
    <message>
        <source>The server has another file than the one that is meant. Nothing of it was kept. Look for a newer version of the model.</source>
        <translation>El servidor tiene un archivo distinto del esperado. No se conservó nada. Busca una versión más nueva del modelo.</translation>
    </message>
    <message>
        <source>The file arrived damaged. It was not installed. Try again, or use another address.</source>
        <translation>El archivo llegó dañado. No se instaló. Inténtalo de nuevo o usa otra dirección.</translation>
    </message>
    <message>
        <source>The disk has no room for this model. Make room, then go on.</source>
        <translation>No hay espacio en el disco para este modelo. Libera espacio y sigue después.</translation>
    </message>
    <message>
        <source>The folder of models cannot be written. Make it writable or choose another folder.</source>
        <translation>No se puede escribir en la carpeta de modelos. Permite la escritura o elige otra carpeta.</translation>
    </message>
    <message>
        <source>A model with this file name is there already. Remove it first.</source>
        <translation>Ya hay un modelo con este nombre de archivo. Quítalo primero.</translation>
    </message>
    <message>
        <source>Another Onebit is fetching this model. Wait for it, or end it.</source>
        <translation>Otro Onebit está descargando este modelo. Espera a que acabe o ciérralo.</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando turno</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Will try again</source>
        <translation>Se reintentará</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
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
        <translation>%1 bytes</translation>
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
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>There is no such model file in this repository. Look for a repository whose name ends in GGUF.</source>
        <translation>No hay ningún archivo de modelo así en este repositorio. Busca un repositorio cuyo nombre termine en GGUF.</translation>
    </message>
    <message>
        <source>There is no such repository, or it is not open to everybody. Check its name; if that is right, set an access token in the settings.</source>
        <translation>No existe ese repositorio o no está abierto a todos. Comprueba el nombre; si es correcto, pon un token de acceso en los ajustes.</translation>
    </message>
    <message>
        <source>This model was not made for few bits: converting it would spoil its answers. Look for a repository of it whose name ends in GGUF.</source>
        <translation>Este modelo no se hizo para pocos bits: convertirlo estropearía sus respuestas. Busca un repositorio suyo cuyo nombre termine en GGUF.</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Convirtiendo</translation>
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
        <translation>Descargas</translation>
    </message>
</context>
<context>
    <name>DropModels</name>
    <message>
        <source>Drop model files or folders here</source>
        <translation>Suelta aquí archivos o carpetas de modelos</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>What can you do?</source>
        <translation>¿Qué sabes hacer?</translation>
    </message>
    <message>
        <source>What is a 1-bit model?</source>
        <translation>¿Qué es un modelo de 1 bit?</translation>
    </message>
    <message>
        <source>Tell me a short story</source>
        <translation>Cuéntame un cuento corto</translation>
    </message>
    <message>
        <source>Hello, how are you?</source>
        <translation>Hola, ¿cómo estás?</translation>
    </message>
    <message>
        <source>Hello.</source>
        <translation>Hola.</translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Onebit chats with 1-bit and ternary models in GGUF files.</source>
        <translation>Aún no hay ningún modelo en este equipo. Onebit chatea con modelos de 1 bit y ternarios en archivos GGUF.</translation>
    </message>
    <message>
        <source>%1 answers here. It runs on this computer alone: there is no account, and what you write stays here.</source>
        <translation>%1 responde aquí. Funciona solo en este equipo: no hay cuenta, y lo que escribes se queda aquí.</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Añadir un archivo de modelo</translation>
    </message>
    <message>
        <source>I am the model that comes with Onebit: a very small one, with 1-bit weights and %1 in all, so I know little. I run on this computer alone: there is no account, and what you write stays here. Ask me something easy, or start with one of these.</source>
        <translation>Soy el modelo que viene con Onebit: uno muy pequeño, con pesos de 1 bit y %1 en total, así que sé poco. Funciono solo en este equipo: no hay cuenta, y lo que escribes se queda aquí. Pregúntame algo fácil o empieza con una de estas.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no such file</source>
        <translation>Ese archivo no existe</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation>Comprueba su nombre y su carpeta.</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Este archivo no se puede leer</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>Comprueba que es un archivo y que tienes permiso para leerlo.</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Este archivo está vacío</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Descárgalo de nuevo.</translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation>Esto no es un archivo de modelo</translation>
    </message>
    <message>
        <source>Onebit reads GGUF files; their names end in .gguf. Choose another file or download it again.</source>
        <translation>Onebit lee archivos GGUF; sus nombres terminan en .gguf. Elige otro archivo o descárgalo de nuevo.</translation>
    </message>
    <message>
        <source>This model file has a version that Onebit does not read</source>
        <translation>Este archivo de modelo tiene una versión que Onebit no lee</translation>
    </message>
    <message>
        <source>Choose a file of GGUF version 2 or 3.</source>
        <translation>Elige un archivo GGUF de versión 2 o 3.</translation>
    </message>
    <message>
        <source>This model file is not complete</source>
        <translation>Este archivo de modelo no está completo</translation>
    </message>
    <message>
        <source>This model file is damaged</source>
        <translation>Este archivo de modelo está dañado</translation>
    </message>
    <message>
        <source>Download it again, or choose another file.</source>
        <translation>Descárgalo de nuevo o elige otro archivo.</translation>
    </message>
    <message>
        <source>Onebit does not know this model&apos;s architecture</source>
        <translation>Onebit no conoce la arquitectura de este modelo</translation>
    </message>
    <message>
        <source>Choose a model of the families Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit.</source>
        <translation>Elige un modelo de las familias Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit u Onebit.</translation>
    </message>
    <message>
        <source>Onebit does not know how this model stores its weights</source>
        <translation>Onebit no sabe cómo guarda sus pesos este modelo</translation>
    </message>
    <message>
        <source>Choose a file in a format that Onebit reads.</source>
        <translation>Elige un archivo en un formato que Onebit lea.</translation>
    </message>
    <message>
        <source>A part of this model is missing</source>
        <translation>Falta una parte de este modelo</translation>
    </message>
    <message>
        <source>Download the file again, or choose one that holds a whole model.</source>
        <translation>Descarga el archivo de nuevo o elige uno con un modelo entero.</translation>
    </message>
    <message>
        <source>A part of this model has the wrong shape</source>
        <translation>Una parte de este modelo tiene una forma incorrecta</translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <translation>Descarga el archivo de nuevo o elige otro.</translation>
    </message>
    <message>
        <source>This model file does not say how to run it</source>
        <translation>Este archivo de modelo no dice cómo ejecutarlo</translation>
    </message>
    <message>
        <source>Download it again, or choose another one.</source>
        <translation>Descárgalo de nuevo o elige otro.</translation>
    </message>
    <message>
        <source>Onebit does not know how this model splits text</source>
        <translation>Onebit no sabe cómo divide el texto este modelo</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Elige otro modelo.</translation>
    </message>
    <message>
        <source>This needs more memory than is free</source>
        <translation>Esto necesita más memoria de la que hay libre</translation>
    </message>
    <message>
        <source>Close other programs, set a shorter context or choose a smaller model.</source>
        <translation>Cierra otros programas, pon un contexto más corto o elige un modelo más pequeño.</translation>
    </message>
    <message>
        <source>This text is not valid UTF-8</source>
        <translation>Este texto no es UTF-8 válido</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>Guárdalo como UTF-8 e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This chat is longer than the model can read</source>
        <translation>Este chat es más largo de lo que el modelo puede leer</translation>
    </message>
    <message>
        <source>Start a new chat, shorten the message or set a longer context.</source>
        <translation>Empieza un nuevo chat, acorta el mensaje o pon un contexto más largo.</translation>
    </message>
    <message>
        <source>This token is not in the model&apos;s vocabulary</source>
        <translation>Este token no está en el vocabulario del modelo</translation>
    </message>
    <message>
        <source>Use ids from 0 to one less than the vocabulary&apos;s size.</source>
        <translation>Usa identificadores desde 0 hasta uno menos que el tamaño del vocabulario.</translation>
    </message>
    <message>
        <source>This value is not allowed</source>
        <translation>Este valor no está permitido</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>Cámbialo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The model computed numbers that mean nothing</source>
        <translation>El modelo calculó números sin sentido</translation>
    </message>
    <message>
        <source>Its file is probably damaged: download it again, or choose another model.</source>
        <translation>Su archivo probablemente está dañado: descárgalo de nuevo o elige otro modelo.</translation>
    </message>
    <message>
        <source>This file cannot be written</source>
        <translation>Este archivo no se puede escribir</translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there and that the disk has room.</source>
        <translation>Comprueba que su carpeta existe, que puedes escribir en ella y que hay espacio en el disco.</translation>
    </message>
    <message>
        <source>A folder of original model files has to be converted first</source>
        <translation>Una carpeta de archivos originales de un modelo se debe convertir primero</translation>
    </message>
    <message>
        <source>Run this command, then open the file that it writes.</source>
        <translation>Ejecuta esta orden y abre después el archivo que escribe.</translation>
    </message>
    <message>
        <source>The model stopped working</source>
        <translation>El modelo dejó de funcionar</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, choose another model.</source>
        <translation>Inténtalo de nuevo; si pasa dos veces, elige otro modelo.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensamiento</translation>
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
        <translation>Chat movido a la papelera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1 moved to trash</source>
        <translation>Se movió %1 a la papelera</translation>
    </message>
    <message>
        <source>Folder deleted, its chats are kept</source>
        <translation>Carpeta eliminada; sus chats se conservan</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>Se eliminó %1</translation>
    </message>
    <message>
        <source>Message moved to trash</source>
        <translation>Mensaje movido a la papelera</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
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
        <translation>Archivo %1, %2</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Terminar la búsqueda</translation>
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
        <translation>%1 responde mucho mejor y cabe en este equipo</translation>
    </message>
    <message>
        <source>%1 answers far better</source>
        <translation>%1 responde mucho mejor</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>previstos aquí</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>memoria necesaria</translation>
    </message>
    <message>
        <source>memory, of %1 free</source>
        <translation>memoria, de %1 libres</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>por descargar</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>Ver todos los modelos</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>Chatear con %1</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>New folder</source>
        <translation>Nueva carpeta</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Nombre de la carpeta</translation>
    </message>
</context>
<context>
    <name>GenerationDialog</name>
    <message>
        <source>Generation</source>
        <extracomment>The title of the dialog with the settings of how replies are generated.</extracomment>
        <translation>Generación</translation>
    </message>
    <message>
        <source>Applies from the next reply</source>
        <translation>Vale desde la próxima respuesta</translation>
    </message>
    <message>
        <source>Reset this chat to %1</source>
        <translation>Restablecer este chat según %1</translation>
    </message>
    <message>
        <source>Reset %1 to all models</source>
        <translation>Restablecer %1 según todos los modelos</translation>
    </message>
    <message>
        <source>Reset all models</source>
        <translation>Restablecer todos los modelos</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Change for</source>
        <extracomment>Followed by the choices: this chat, a model&apos;s name, all models.</extracomment>
        <translation>Cambiar para</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Este chat</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Todos los modelos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Preset %1 deleted</source>
        <translation>Perfil %1 eliminado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
</context>
<context>
    <name>GenerationSettings</name>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
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
        <translation>Penalización por repetición</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Longitud del contexto</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>As the model was made</source>
        <translation>Tal como viene el modelo</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Omitir lo más antiguo</translation>
    </message>
    <message>
        <source>A line shows what the model no longer sees</source>
        <translation>Una línea muestra lo que el modelo ya no ve</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>Resumir el comienzo</translation>
    </message>
    <message>
        <source>The model reads its summary; your text stays</source>
        <translation>El modelo lee su resumen; tu texto se queda</translation>
    </message>
    <message>
        <source>Stop and ask</source>
        <translation>Parar y preguntar</translation>
    </message>
    <message>
        <source>Nothing is left out unless you say so</source>
        <translation>No se omite nada sin que lo digas</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exacto</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>Half the memory; 0.4% less sure</source>
        <translation>La mitad de memoria; 0,4&#xa0;% menos seguro</translation>
    </message>
    <message>
        <source>8 and 4 bits</source>
        <translation>8 y 4 bits</translation>
    </message>
    <message>
        <source>42% of the memory; 0.5% less sure</source>
        <translation>42&#xa0;% de la memoria; 0,5&#xa0;% menos seguro</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4 bits</translation>
    </message>
    <message>
        <source>31% of the memory; 0.7% less sure, far worse on small models</source>
        <translation>31&#xa0;% de la memoria; 0,7&#xa0;% menos seguro, mucho peor en modelos pequeños</translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer</source>
        <translation>Dice al modelo quién es y cómo responder</translation>
    </message>
    <message>
        <source>Higher is freer, lower is steadier</source>
        <translation>Más alta, más libre; más baja, más estable</translation>
    </message>
    <message>
        <source>Keeps this many of the likeliest words</source>
        <translation>Conserva este número de palabras probables</translation>
    </message>
    <message>
        <source>Keeps the words that add up to this</source>
        <translation>Conserva las palabras que suman esto</translation>
    </message>
    <message>
        <source>Drops words far below the best one</source>
        <translation>Descarta palabras muy por debajo de la mejor</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Típico</translation>
    </message>
    <message>
        <source>Drops words too odd or too plain</source>
        <translation>Descarta palabras muy raras o muy obvias</translation>
    </message>
    <message>
        <source>Makes used words come back less</source>
        <translation>Hace que las palabras usadas vuelvan menos</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Penalización por frecuencia</translation>
    </message>
    <message>
        <source>Grows each time a word comes back</source>
        <translation>Crece cada vez que vuelve una palabra</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Penalización por presencia</translation>
    </message>
    <message>
        <source>The same however often a word came</source>
        <translation>Igual por muchas veces que salga una palabra</translation>
    </message>
    <message>
        <source>Penalty window</source>
        <translation>Ventana de penalización</translation>
    </message>
    <message>
        <source>How many tokens back penalties look</source>
        <translation>Cuántos tokens atrás miran las penalizaciones</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Respuesta más larga</translation>
    </message>
    <message>
        <source>In tokens; 1,000 is about 750 words</source>
        <translation>En tokens; 1000 son unas 750 palabras</translation>
    </message>
    <message>
        <source>The same seed gives the same reply</source>
        <translation>La misma semilla da la misma respuesta</translation>
    </message>
    <message>
        <source>Stop texts</source>
        <translation>Textos de parada</translation>
    </message>
    <message>
        <source>A reply ends before one of these; one a line</source>
        <translation>La respuesta termina antes de uno de estos; uno por línea</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>Pensar primero</translation>
    </message>
    <message>
        <source>Better answers, a slower start</source>
        <translation>Mejores respuestas, comienzo más lento</translation>
    </message>
    <message>
        <source>When the context is full</source>
        <translation>Cuando el contexto está lleno</translation>
    </message>
    <message>
        <source>What happens to a chat that is too long</source>
        <translation>Qué pasa con un chat demasiado largo</translation>
    </message>
    <message>
        <source>Tokens the model sees; more takes memory</source>
        <translation>Tokens que ve el modelo; más ocupan más memoria</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>Precisión del contexto</translation>
    </message>
    <message>
        <source>Fewer bits take less memory (KV cache)</source>
        <translation>Menos bits ocupan menos memoria (caché KV)</translation>
    </message>
    <message>
        <source>How many processor threads compute; 0: all</source>
        <translation>Cuántos hilos del procesador calculan; 0: todos</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Preciso</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Creativo</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>Speed and memory</source>
        <translation>Velocidad y memoria</translation>
    </message>
</context>
<context>
    <name>InstalledModel</name>
    <message>
        <source>1-bit</source>
        <translation>1 bit</translation>
    </message>
    <message>
        <source>ternary</source>
        <translation>ternario</translation>
    </message>
    <message>
        <source>%1-bit</source>
        <translation>%1 bits</translation>
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
        <translation>Cargando</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Convertir</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Más sobre %1</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Same as the system</source>
        <translation>El mismo que el sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>Import a file</source>
        <translation>Importar un archivo</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>De otros programas</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
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
        <translation>Buscar o pegar un enlace</translation>
    </message>
    <message>
        <source>Search, or paste a link or org/repo</source>
        <translation>Buscar o pegar un enlace u org/repo</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Get a model from a link</source>
        <translation>Obtener un modelo de un enlace</translation>
    </message>
    <message>
        <source>Link, or org/repo</source>
        <translation>Enlace u org/repo</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Mostrar modelos</translation>
    </message>
    <message>
        <source>no licence named</source>
        <translation>no indica licencia</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>licencia %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>A link to a model file, the page of a repository, or its name such as prism-ml/Bonsai-8B-gguf. Nothing is downloaded before you choose.</source>
        <translation>Un enlace a un archivo de modelo, la página de un repositorio o su nombre, como prism-ml/Bonsai-8B-gguf. No se descarga nada antes de que elijas.</translation>
    </message>
    <message>
        <source>Asking which models there are</source>
        <translation>Consultando qué modelos hay</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open the network settings</source>
        <translation>Abrir los ajustes de red</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Cambiar la dirección</translation>
    </message>
    <message>
        <source>The licence of these models has to be accepted on their page first.</source>
        <translation>Antes hay que aceptar la licencia de estos modelos en su página.</translation>
    </message>
    <message>
        <source>Then set an access token in the network settings.</source>
        <translation>Después pon un token de acceso en los ajustes de red.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
    <message>
        <source>Models from %1</source>
        <translation>Modelos de %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Choose a model that runs here</source>
        <translation>Elige un modelo que funcione aquí</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>Models from %1</source>
        <translation>Modelos de %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Show the models from %1</source>
        <translation>Mostrar los modelos de %1</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>%1 memory</source>
        <translation>%1 de memoria</translation>
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
        <translation>Chat privado y sin conexión con modelos de lenguaje de 1 bit y ternarios.</translation>
    </message>
    <message>
        <source>Keep chats and settings in &lt;folder&gt;.</source>
        <translation>Guarda los chats y los ajustes en &lt;folder&gt;.</translation>
    </message>
    <message>
        <source>Chat with the model in &lt;file&gt;.</source>
        <translation>Chatea con el modelo de &lt;file&gt;.</translation>
    </message>
    <message>
        <source>Speak &lt;language&gt; in this run: &quot;de&quot;, &quot;zh_CN&quot;.</source>
        <translation>Habla &lt;language&gt; en esta ejecución: &quot;de&quot;, &quot;zh_CN&quot;.</translation>
    </message>
    <message>
        <source>Like --model.</source>
        <translation>Como --model.</translation>
    </message>
    <message>
        <source>Onebit cannot open its window; the messages above say why.</source>
        <translation>Onebit no puede abrir su ventana; los mensajes de arriba dicen por qué.</translation>
    </message>
    <message>
        <source>Onebit runs already with these chats, but it does not answer. End it, or name another folder with --profile.</source>
        <translation>Onebit ya está abierto con estos chats, pero no responde. Ciérralo o indica otra carpeta con --profile.</translation>
    </message>
    <message>
        <source>Do this in the window: %1.</source>
        <translation>Hacer esto en la ventana: %1.</translation>
    </message>
    <message>
        <source>Tell version, commit and instruction sets, and end.</source>
        <translation>Indicar versión, commit y conjuntos de instrucciones, y terminar.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;; there are %2.</source>
        <translation>No existe la acción «%1»; existen %2.</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Copy message</source>
        <translation>Copiar mensaje</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Copiar respuesta</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Continuar la respuesta</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>Derivar a un nuevo chat</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Eliminar mensaje</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>Cómo surgió esta respuesta</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Write it again and compare</source>
        <translation>Escribirla de nuevo y comparar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The message in other words</source>
        <translation>El mensaje con otras palabras</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Intro</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Continuar la respuesta</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>Derivar a un nuevo chat</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>Cómo surgió esta respuesta</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Eliminar mensaje</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>You: %1</source>
        <translation>Tú: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From here on: %1</source>
        <translation>A partir de aquí: %1</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modelo: %1</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>%1, feed-forward %2</source>
        <translation>%1, feed-forward %2</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>%1, for keys and values %2, %3 wide</source>
        <translation>%1, para claves y valores %2, de ancho %3</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulario</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>Contexto más largo</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>Memory at %1 tokens</source>
        <translation>Memoria con %1 tokens</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Weights in %1</source>
        <translation>Pesos en %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s), %1</source>
        <translation>
            <numerusform>%n tensor, %1</numerusform>
            <numerusform>%n tensores, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Plantilla de chat</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizador</translation>
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
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>ModelFolderRow</name>
    <message>
        <source>%1 · downloads go here</source>
        <translation>%1 · las descargas van aquí</translation>
    </message>
    <message>
        <source>Download here</source>
        <translation>Descargar aquí</translation>
    </message>
    <message>
        <source>Download to %1</source>
        <translation>Descargar en %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Take %1 from the list; its files stay</source>
        <translation>Quitar %1 de la lista; sus archivos se quedan</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Add a model file</source>
        <translation>Añadir un archivo de modelo</translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation>Abrir la carpeta de modelos</translation>
    </message>
    <message>
        <source>Look for new models</source>
        <translation>Buscar nuevos modelos</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1 memory</source>
        <translation>%1 de memoria</translation>
    </message>
</context>
<context>
    <name>ModelRowMenu</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Comprobar el archivo</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Mover a %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>Folders of models</source>
        <translation>Carpetas de modelos</translation>
    </message>
    <message>
        <source>Models in them are listed where they lie</source>
        <translation>Sus modelos aparecen en la lista sin moverse de su sitio</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>No model in the catalogue has these words.</source>
        <translation>Ningún modelo del catálogo tiene estas palabras.</translation>
    </message>
    <message>
        <source>Every model of the catalogue is on this computer.</source>
        <translation>Todos los modelos del catálogo están en este equipo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Same as the system</source>
        <translation>Igual que el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>Renombrar chat</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>Eliminar chat</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Ctrl -</source>
        <translation>Ctrl -</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>Acerca de Onebit</translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>New folder</source>
        <translation>Nueva carpeta</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Sin carpeta</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Onebit is set to stay offline.</source>
        <translation>Onebit está puesto para quedarse sin conexión.</translation>
    </message>
    <message>
        <source>Allow the network in the settings, then try again.</source>
        <translation>Permite la red en los ajustes e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This address is not safe to use.</source>
        <translation>Usar esta dirección no es seguro.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Usa una dirección que empiece por https.</translation>
    </message>
    <message>
        <source>The server was not found.</source>
        <translation>No se encontró el servidor.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Comprueba la dirección y tu conexión.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>Comprueba tu conexión o inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>El servidor no pudo demostrar quién es.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and whether something between you and the server reads along. Nothing was sent.</source>
        <translation>Comprueba la fecha de este equipo y si algo entre tú y el servidor está leyendo la conexión. No se envió nada.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>El proxy rechazó la conexión.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>Comprueba el proxy en los ajustes.</translation>
    </message>
    <message>
        <source>The server stopped sending.</source>
        <translation>El servidor dejó de enviar.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Se cortó la conexión.</translation>
    </message>
    <message>
        <source>The server sends its visitors round in circles.</source>
        <translation>El servidor redirige en círculos.</translation>
    </message>
    <message>
        <source>Try again later, or use another address.</source>
        <translation>Inténtalo más tarde o usa otra dirección.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Falló la conexión.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtalo más tarde.</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Nothing is sent</source>
        <translation>No se envía nada</translation>
    </message>
    <message>
        <source>What you write and what the models answer stay on this computer. Only what you ask to download is fetched.</source>
        <translation>Lo que escribes y lo que responden los modelos se queda en este equipo. Solo se descarga lo que pides.</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Every request is refused, and those under way are ended</source>
        <translation>Se rechazan todas las peticiones y terminan las que están en curso</translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation>Los modelos vienen de</translation>
    </message>
    <message>
        <source>A mirror of Hugging Face, if that one cannot be reached</source>
        <translation>Una réplica de Hugging Face, si no se puede acceder a él</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token de acceso</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>System takes what this computer is set to</source>
        <translation>Sistema usa lo que está puesto en este equipo</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Dirección del proxy</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Puerto del proxy</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Límite de velocidad</translation>
    </message>
    <message>
        <source>Of all downloads together, in kB/s; empty for none</source>
        <translation>De todas las descargas juntas, en kB/s; vacío: sin límite</translation>
    </message>
    <message>
        <source>Speed limit in kilobytes a second</source>
        <translation>Límite de velocidad en kilobytes por segundo</translation>
    </message>
</context>
<context>
    <name>NextWordPanel</name>
    <message>
        <source>Next word</source>
        <translation>Palabra siguiente</translation>
    </message>
    <message>
        <source>The first word of the reply</source>
        <translation>La primera palabra de la respuesta</translation>
    </message>
    <message>
        <source>After the next reply you see here which words could have come at its least sure place, and what these settings make of them.</source>
        <translation>Tras la próxima respuesta ves aquí qué palabras podían salir en su punto menos seguro y qué hacen con ellas estos ajustes.</translation>
    </message>
    <message>
        <source>Before temperature</source>
        <translation>Antes de la temperatura</translation>
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
        <translation>%1, %2, excluida por %3</translation>
    </message>
    <message>
        <source>Left out by %1</source>
        <translation>Excluida por %1</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your chats cannot be stored: %1 is read-only.</source>
        <translation>No se pueden guardar tus chats: %1 es de solo lectura.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make the folder writable and it is stored.</source>
        <translation>Puedes seguir; lo que escribes se conserva hasta que cierres Onebit. Permite escribir en la carpeta y se guardará.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: the disk is full.</source>
        <translation>No se pueden guardar tus chats: el disco está lleno.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make room and it is stored.</source>
        <translation>Puedes seguir; lo que escribes se conserva hasta que cierres Onebit. Libera espacio y se guardará.</translation>
    </message>
    <message>
        <source>Your chats cannot be read: their file is damaged.</source>
        <translation>No se pueden leer tus chats: su archivo está dañado.</translation>
    </message>
    <message>
        <source>What you write now is kept until you close Onebit. The file in %1 was left as it is.</source>
        <translation>Lo que escribes ahora se conserva hasta que cierres Onebit. El archivo en %1 se dejó como estaba.</translation>
    </message>
    <message>
        <source>Your chats were stored by a later version of Onebit.</source>
        <translation>Tus chats se guardaron con una versión posterior de Onebit.</translation>
    </message>
    <message>
        <source>Use that version to see them. What you write now is kept until you close Onebit.</source>
        <translation>Usa esa versión para verlos. Lo que escribes ahora se conserva hasta que cierres Onebit.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: another program uses them.</source>
        <translation>No se pueden guardar tus chats: otro programa los usa.</translation>
    </message>
    <message>
        <source>Close the other program. What you write is kept meanwhile.</source>
        <translation>Cierra el otro programa. Mientras tanto se conserva lo que escribes.</translation>
    </message>
    <message>
        <source>Your chats cannot be stored.</source>
        <translation>No se pueden guardar tus chats.</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit.</source>
        <translation>Puedes seguir; lo que escribes se conserva hasta que cierres Onebit.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The file of your chats was damaged.</source>
        <translation>El archivo de tus chats estaba dañado.</translation>
    </message>
    <message>
        <source>Messages saved from it: %1. The damaged file is kept.</source>
        <translation>Mensajes rescatados de él: %1. El archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>Onebit cannot run %1.</source>
        <translation>Onebit no puede ejecutar %1.</translation>
    </message>
    <message>
        <source>Show models folder</source>
        <translation>Mostrar carpeta de modelos</translation>
    </message>
    <message>
        <source>Something is odd about %1.</source>
        <translation>Hay algo raro en %1.</translation>
    </message>
    <message>
        <source>Onebit crashed on %1.</source>
        <translation>Onebit falló el %1.</translation>
    </message>
    <message>
        <source>Where it was is written down on this computer, without a word of your chats. It is sent to nobody.</source>
        <translation>Dónde ocurrió queda anotado en este equipo, sin una palabra de tus chats. No se envía a nadie.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Onebit %1 is there.</source>
        <translation>Ya está Onebit %1.</translation>
    </message>
    <message>
        <source>Nothing was downloaded. Get it where you got this one, when you like.</source>
        <translation>No se descargó nada. Consíguelo cuando quieras donde obtuviste este.</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>Memory needed</source>
        <translation>Memoria necesaria</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Velocidad aquí</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>Leer la licencia</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
</context>
<context>
    <name>OriginMark</name>
    <message>
        <source>This chat</source>
        <translation>Este chat</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>Where a setting&apos;s value comes from: the model, or all models.</extracomment>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>%1 is set for: %2</source>
        <translation>%1 vale para: %2</translation>
    </message>
    <message>
        <source>Change for whom this is set</source>
        <translation>Cambiar para quién vale</translation>
    </message>
</context>
<context>
    <name>OriginMenu</name>
    <message>
        <source>Use in this chat only</source>
        <translation>Usar solo en este chat</translation>
    </message>
    <message>
        <source>Use for %1</source>
        <translation>Usar para %1</translation>
    </message>
    <message>
        <source>Use for all models</source>
        <translation>Usar para todos los modelos</translation>
    </message>
    <message>
        <source>Reset this value</source>
        <translation>Restablecer este valor</translation>
    </message>
</context>
<context>
    <name>OtherModelsDialog</name>
    <message>
        <source>From other programs</source>
        <translation>De otros programas</translation>
    </message>
    <message>
        <source>How to take a file over</source>
        <translation>Cómo incorporar un archivo</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dejarlo allí</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlazar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The file is copied and checked. It takes its room twice.</source>
        <translation>El archivo se copia y se comprueba. Ocupa el doble de espacio.</translation>
    </message>
    <message>
        <source>The file gets a second name in the models folder. It takes no more room and stays when the other program deletes its own.</source>
        <translation>El archivo recibe un segundo nombre en la carpeta de modelos. No ocupa más espacio y se queda cuando el otro programa elimina el suyo.</translation>
    </message>
    <message>
        <source>The file stays where it is. When the other program deletes it, it is gone.</source>
        <translation>El archivo se queda donde está. Si el otro programa lo elimina, se pierde.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Looking for models</source>
        <translation>Buscando modelos</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Ollama, Jan and Hugging Face keep no model here.</source>
        <translation>LM Studio, GPT4All, Ollama, Jan y Hugging Face no guardan ningún modelo aquí.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>Mostrar barra lateral</translation>
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
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>Chatear con %1</translation>
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
        <translation>Licencia de %1</translation>
    </message>
</context>
<context>
    <name>PartsGroup</name>
    <message>
        <source>Parts and their licences</source>
        <translation>Componentes y sus licencias</translation>
    </message>
    <message>
        <source>Onebit is free software under the Apache License 2.0, and so is its starter model.</source>
        <translation>Onebit es software libre bajo la Apache License 2.0, y también lo es su modelo inicial.</translation>
    </message>
</context>
<context>
    <name>PopupDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PresetChip</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, modificado</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Save as preset</source>
        <translation>Guardar como perfil</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del perfil</translation>
    </message>
</context>
<context>
    <name>Prospect</name>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>about %1 tokens/s</source>
        <translation>unos %1 tokens/s</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Cabe</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Justo</translation>
    </message>
    <message>
        <source>Too big</source>
        <translation>No cabe</translation>
    </message>
    <message>
        <source>Needs %1 more than is free</source>
        <translation>Necesita %1 más de lo que hay libre</translation>
    </message>
</context>
<context>
    <name>RecommendedCard</name>
    <message>
        <source>Recommended for this computer</source>
        <translation>Recomendado para este equipo</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>previstos aquí</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>memoria necesaria</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename chat</source>
        <translation>Renombrar chat</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>Nombre del chat</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Name of the chat</source>
        <translation>Nombre del chat</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>A person changed its words.</source>
        <translation>Una persona cambió sus palabras.</translation>
    </message>
    <message>
        <source>The model&apos;s file is another one.</source>
        <translation>El archivo del modelo es otro.</translation>
    </message>
    <message>
        <source>The chat template is another one.</source>
        <translation>La plantilla de chat es otra.</translation>
    </message>
    <message>
        <source>This computer calculates with other instructions, which differ in the last digits.</source>
        <translation>Este equipo calcula con otras instrucciones, que difieren en las últimas cifras.</translation>
    </message>
    <message>
        <source>The model read another part of the chat.</source>
        <translation>El modelo leyó otra parte del chat.</translation>
    </message>
    <message>
        <source>It was made by another version of Onebit.</source>
        <translation>Se hizo con otra versión de Onebit.</translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message>
        <source>Written again with the same model, seed and settings, the same text should come.</source>
        <translation>Al escribirla de nuevo con el mismo modelo, semilla y ajustes, debería salir el mismo texto.</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Ahora</translation>
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
        <translation>Detenida. Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>Interrupted when Onebit closed. What was written is kept.</source>
        <translation>Interrumpida al cerrarse Onebit. Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>ended at the maximum number of tokens</source>
        <translation>terminó en el número máximo de tokens</translation>
    </message>
    <message>
        <source>ended because the context is full</source>
        <translation>terminó porque el contexto está lleno</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>started after %1 s</source>
        <translation>empezó tras %1 s</translation>
    </message>
    <message>
        <source>started at once</source>
        <translation>empezó al instante</translation>
    </message>
    <message>
        <source>Onebit ended before this reply was finished. What had arrived is kept.</source>
        <translation>Onebit se cerró antes de acabar esta respuesta. Lo que había llegado se conserva.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Summary of what is above, which the model reads instead</source>
        <translation>Resumen de lo anterior, que el modelo lee en su lugar</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>How this reply came about</source>
        <translation>Cómo surgió esta respuesta</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
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
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Size of its file</source>
        <translation>Tamaño de su archivo</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Plantilla de chat</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>Tokens leídos</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>Tokens escritos</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>Contexto usado</translation>
    </message>
    <message>
        <source>Messages left out</source>
        <translation>Mensajes omitidos</translation>
    </message>
    <message>
        <source>First word after</source>
        <translation>Primera palabra tras</translation>
    </message>
    <message>
        <source>Thought for</source>
        <translation>Tiempo pensando</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Calculado con</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s&quot;.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1/s, %2% of what this computer can</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s, 71% of what this computer can&quot;.</extracomment>
        <translation>%1/s, el %2 % de lo que puede este equipo</translation>
    </message>
    <message>
        <source>Read from memory</source>
        <translation>Leído de la memoria</translation>
    </message>
</context>
<context>
    <name>ReplyTrouble</name>
    <message>
        <source>The reply could not be written.</source>
        <translation>No se pudo escribir la respuesta.</translation>
    </message>
</context>
<context>
    <name>RequestLog</name>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>None was ever made.</source>
        <translation>Nunca se hizo ninguna.</translation>
    </message>
    <message>
        <source>Every request that was made, the latest first</source>
        <translation>Todas las peticiones hechas, la última primero</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 bytes</source>
        <extracomment>when, what for, how it ended, how many bytes came</extracomment>
        <translation>%1 · %2 · %3 · %4 bytes</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>Buscar en los chats</translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation>Ctrl Mayús F</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>Sin resultados. Prueba con menos palabras o con otras.</translation>
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
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Velocidad aquí</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>¿Cabe?</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>Detener  Esc</translation>
    </message>
    <message>
        <source>Send  Enter</source>
        <translation>Enviar  Intro</translation>
    </message>
</context>
<context>
    <name>SendingLine</name>
    <message numerus="yes">
        <source>Online for %n download(s)</source>
        <translation>
            <numerusform>En línea por %n descarga</numerusform>
            <numerusform>En línea por %n descargas</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: nothing is sent</source>
        <translation>Sin conexión: no se envía nada</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>No se envía nada</translation>
    </message>
</context>
<context>
    <name>SettingControl</name>
    <message>
        <source>New for every reply</source>
        <translation>Nueva en cada respuesta</translation>
    </message>
    <message>
        <source>Always this one</source>
        <translation>Siempre esta</translation>
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
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SettingsPageList</name>
    <message>
        <source>Pages of settings</source>
        <translation>Páginas de ajustes</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
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
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Keep this reply</source>
        <translation>Usar esta respuesta</translation>
    </message>
    <message>
        <source>The chat goes on with it; the other one stays as another version</source>
        <translation>El chat sigue con ella; la otra queda como otra versión</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Onebit</source>
        <translation>Onebit</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Ocultar barra lateral</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SystemSettings</name>
    <message>
        <source>Give memory back</source>
        <translation>Liberar memoria</translation>
    </message>
    <message>
        <source>The model is unloaded after this time without a reply, and loaded again when you write</source>
        <translation>El modelo se quita de la memoria tras este tiempo sin respuestas y se carga de nuevo cuando escribes</translation>
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
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Spare the battery</source>
        <translation>Ahorrar batería</translation>
    </message>
    <message>
        <source>While it writes</source>
        <translation>Mientras escribe</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written. Nothing runs after the window is closed.</source>
        <translation>Este equipo no se suspende solo mientras se escribe una respuesta. Nada sigue en marcha al cerrar la ventana.</translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>Calcula con</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>No hay ningún modelo cargado</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n thread(s)</source>
        <translation>
            <numerusform>%1 en %2, %n hilo</numerusform>
            <numerusform>%1 en %2, %n hilos</numerusform>
        </translation>
    </message>
    <message>
        <source>On its battery, half of the threads compute, and every other program goes first</source>
        <translation>Con batería, calcula la mitad de los hilos y los demás programas tienen prioridad</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>A window that is closed waits in the tray; Quit ends Onebit</source>
        <translation>Una ventana cerrada espera en la bandeja; Salir cierra Onebit</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Onebit</source>
        <translation>Este escritorio no tiene bandeja: al cerrar la ventana se cierra Onebit</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written.</source>
        <translation>Este equipo no se suspende solo mientras se escribe una respuesta.</translation>
    </message>
</context>
<context>
    <name>TextMenuPopup</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Select all of this message</source>
        <translation>Seleccionar todo este mensaje</translation>
    </message>
</context>
<context>
    <name>ThinkingFold</name>
    <message>
        <source>Thinking</source>
        <translation>Pensando</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensó</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <extracomment>How long a model thought before it answered.</extracomment>
        <translation>Pensó %1 s</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <extracomment>%1 minutes, %2 seconds.</extracomment>
        <translation>Pensó %1 min %2 s</translation>
    </message>
    <message>
        <source>Hide the thoughts</source>
        <translation>Ocultar lo que pensó</translation>
    </message>
    <message>
        <source>Show the thoughts</source>
        <translation>Mostrar lo que pensó</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>queda %n minuto</numerusform>
            <numerusform>quedan %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>queda %n hora</numerusform>
            <numerusform>quedan %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 de %2 MB</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando turno</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Consultando al servidor</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Trying again soon</source>
        <translation>Se reintentará pronto</translation>
    </message>
    <message>
        <source>Checking what arrived</source>
        <translation>Comprobando lo recibido</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
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
        <translation>Convirtiendo, %1</translation>
    </message>
</context>
<context>
    <name>TransferButtons</name>
    <message>
        <source>Give up the download of %1</source>
        <translation>Cancelar la descarga de %1</translation>
    </message>
    <message>
        <source>Go on with the download of %1</source>
        <translation>Seguir con la descarga de %1</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Pausar la descarga de %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
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
        <translation>Mensaje en %1: %2</translation>
    </message>
    <message>
        <source>Message in %1</source>
        <translation>Mensaje en %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Eliminar para siempre</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Back to the chats</source>
        <translation>Volver a los chats</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Delete everything in the trash for ever</source>
        <translation>Eliminar para siempre todo lo que hay en la papelera</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
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
        <translation>Mostrar Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>Salir de Onebit</translation>
    </message>
</context>
<context>
    <name>UpdateGroup</name>
    <message>
        <source>Look for a newer Onebit</source>
        <translation>Buscar un Onebit más nuevo</translation>
    </message>
    <message>
        <source>At a start, once a day at most. Two version numbers are compared; nothing is downloaded</source>
        <translation>Al iniciar, una vez al día como mucho. Se comparan dos números de versión; no se descarga nada</translation>
    </message>
    <message>
        <source>Versions are told at</source>
        <translation>Las versiones se indican en</translation>
    </message>
    <message>
        <source>A small file that names the latest version</source>
        <translation>Un archivo pequeño que indica la última versión</translation>
    </message>
    <message>
        <source>Address of a file</source>
        <translation>Dirección de un archivo</translation>
    </message>
    <message>
        <source>Address that tells the latest version</source>
        <translation>Dirección que indica la última versión</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Buscar ahora</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Preguntando al servidor</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>Versión %1 de %2</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Versión siguiente</translation>
    </message>
</context>
<context>
    <name>onebit::app::Application</name>
    <message>
        <source>There is no whole reply to write again.</source>
        <translation>No hay ninguna respuesta completa que escribir de nuevo.</translation>
    </message>
    <message>
        <source>The model that wrote this, %1, is not on this computer.</source>
        <translation>El modelo que escribió esto, %1, no está en este equipo.</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueListModel</name>
    <message>
        <source>Many languages</source>
        <translation>Muchos idiomas</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueSettings</name>
    <message>
        <source>What is at this address is no catalogue that this Onebit can read. Check the address, or look for a newer Onebit.</source>
        <translation>Lo que hay en esta dirección no es un catálogo que este Onebit pueda leer. Comprueba la dirección o busca un Onebit más nuevo.</translation>
    </message>
    <message>
        <source>There is no signature beside this catalogue, so nothing of it was used. Ask its maker for one, or check it by its SHA-256.</source>
        <translation>No hay ninguna firma junto a este catálogo, así que no se usó nada de él. Pide una a su autor o compruébalo con su SHA-256.</translation>
    </message>
    <message>
        <source>This catalogue is not signed by the owner of the key, so nothing of it was used. Check the key and the address.</source>
        <translation>Este catálogo no está firmado por el dueño de la clave, así que no se usó nada de él. Comprueba la clave y la dirección.</translation>
    </message>
    <message>
        <source>This catalogue has another SHA-256, so nothing of it was used. Check the number and the address.</source>
        <translation>Este catálogo tiene otro SHA-256, así que no se usó nada de él. Comprueba el número y la dirección.</translation>
    </message>
    <message>
        <source>The catalogue is newer now.</source>
        <translation>El catálogo se ha actualizado.</translation>
    </message>
    <message>
        <source>There is no newer catalogue at this address.</source>
        <translation>No hay ningún catálogo más nuevo en esta dirección.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n modelo</numerusform>
            <numerusform>%n modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <extracomment>how many models, and of which day the catalogue is</extracomment>
        <translation>%1, del %2</translation>
    </message>
    <message>
        <source>The address has to look like https://example.org/models.json.</source>
        <translation>La dirección debe tener la forma https://example.org/models.json.</translation>
    </message>
    <message>
        <source>A SHA-256 has 64 digits, 0 to 9 and a to f.</source>
        <translation>Un SHA-256 tiene 64 cifras, del 0 al 9 y de la a a la f.</translation>
    </message>
    <message>
        <source>This is no public Ed25519 key. It has 64 digits, or 44 letters in base64.</source>
        <translation>Esto no es una clave pública Ed25519. Tiene 64 cifras o 44 letras en base64.</translation>
    </message>
    <message>
        <source>The file of your own models cannot be read. Add it again.</source>
        <translation>No se puede leer el archivo de tus propios modelos. Añádelo de nuevo.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose a catalogue file of this computer.</source>
        <translation>No se puede leer el archivo. Elige un archivo de catálogo de este equipo.</translation>
    </message>
    <message>
        <source>Your models cannot be stored. Make room on the disk, then add them again.</source>
        <translation>No se pueden guardar tus modelos. Libera espacio en el disco y añádelos de nuevo.</translation>
    </message>
    <message>
        <source>This file is no catalogue: %1. Mend it, then add it again.</source>
        <translation>Este archivo no es un catálogo: %1. Corrígelo y añádelo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) added.</source>
        <translation>
            <numerusform>%n modelo añadido.</numerusform>
            <numerusform>%n modelos añadidos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
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
        <translation>No hay ningún chat que exportar.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) exported to %1</source>
        <translation>
            <numerusform>%n chat exportado a %1</numerusform>
            <numerusform>%n chats exportados a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>No se puede escribir %1. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The file is too large to be a file of chats.</source>
        <translation>El archivo es demasiado grande para ser un archivo de chats.</translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was imported.</source>
        <translation>El archivo está dañado. No se importó nada.</translation>
    </message>
    <message>
        <source>An older version of GPT4All wrote this chat. Open it once in the latest one.</source>
        <translation>Una versión antigua de GPT4All escribió este chat. Ábrelo una vez en la última.</translation>
    </message>
    <message>
        <source>This is no file of chats that Onebit knows. It knows its own, ChatGPT&apos;s, LM Studio&apos;s and GPT4All&apos;s.</source>
        <translation>Este no es un archivo de chats que Onebit conozca. Conoce los suyos y los de ChatGPT, LM Studio y GPT4All.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n chat importado</numerusform>
            <numerusform>%n chats importados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::Conversation</name>
    <message>
        <source>This file cannot be attached: %1.</source>
        <translation>No se puede adjuntar este archivo: %1.</translation>
    </message>
    <message numerus="yes">
        <source>A message can take %n files at most.</source>
        <translation>
            <numerusform>Un mensaje admite %n archivo como máximo.</numerusform>
            <numerusform>Un mensaje admite %n archivos como máximo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineCare</name>
    <message>
        <source>A reply is being written</source>
        <translation>Se está escribiendo una respuesta</translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineStatus</name>
    <message>
        <source>Loads when you write</source>
        <translation>Se carga cuando escribes</translation>
    </message>
    <message>
        <source>Loading %1, %2%</source>
        <translation>Cargando %1, %2&#xa0;%</translation>
    </message>
    <message>
        <source>Reading your message, %1%</source>
        <translation>Leyendo tu mensaje, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensando</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>Pensando, %1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Writing, %1</source>
        <translation>Escribiendo, %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>No está listo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>onebit::app::InstalledModelListModel</name>
    <message>
        <source>Comes with Onebit</source>
        <translation>Viene con Onebit</translation>
    </message>
    <message>
        <source>Stays in %1</source>
        <translation>Se queda en %1</translation>
    </message>
    <message>
        <source>Original files, to be converted before they run</source>
        <translation>Archivos originales, hay que convertirlos antes de usarlos</translation>
    </message>
</context>
<context>
    <name>onebit::app::Library</name>
    <message>
        <source>%1 moved to trash</source>
        <translation>Se movió %1 a la papelera</translation>
    </message>
    <message>
        <source>%1 left the list</source>
        <translation>%1 salió de la lista</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>Copiando %1</translation>
    </message>
    <message>
        <source>Moving %1</source>
        <translation>Moviendo %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Comprobando %1</translation>
    </message>
    <message>
        <source>%1 was read to its end. Nothing is known to compare it with</source>
        <translation>Se leyó %1 hasta el final. No hay nada conocido con que compararlo</translation>
    </message>
    <message>
        <source>%1 is exactly what it should be</source>
        <translation>%1 es exactamente lo que debe ser</translation>
    </message>
    <message>
        <source>%1 is not what it should be. Download it again</source>
        <translation>%1 no es lo que debe ser. Descárgalo de nuevo</translation>
    </message>
    <message>
        <source>Converting %1</source>
        <translation>Convirtiendo %1</translation>
    </message>
    <message>
        <source>The same file as %1</source>
        <translation>El mismo archivo que %1</translation>
    </message>
    <message>
        <source>%1 is converted and listed</source>
        <translation>%1 está convertido y en la lista</translation>
    </message>
</context>
<context>
    <name>onebit::app::LinkedModelListModel</name>
    <message>
        <source>This names no model. Paste an address, or type org/repo as on Hugging Face.</source>
        <translation>Esto no nombra ningún modelo. Pega una dirección o escribe org/repo como en Hugging Face.</translation>
    </message>
    <message>
        <source>Is on this computer</source>
        <translation>Está en este equipo</translation>
    </message>
    <message>
        <source>Reading the beginning of the file</source>
        <translation>Leyendo el comienzo del archivo</translation>
    </message>
    <message>
        <source>Original files: when all are here, they are converted to a model of %1 and removed</source>
        <translation>Archivos originales: cuando estén todos, se convierten en un modelo de %1 y se eliminan</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>Archivos originales</translation>
    </message>
</context>
<context>
    <name>onebit::app::Machine</name>
    <message numerus="yes">
        <source>This computer: %n core(s), %1 memory with %2 free, %3 free on disk</source>
        <translation>
            <numerusform>Este equipo: %n núcleo, %1 de memoria con %2 libres, %3 libres en el disco</numerusform>
            <numerusform>Este equipo: %n núcleos, %1 de memoria con %2 libres, %3 libres en el disco</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ModelFolderListModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n modelo</numerusform>
            <numerusform>%n modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there now. Until it is, downloads go to the first folder</source>
        <translation>No está ahora. Mientras tanto, las descargas van a la primera carpeta</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>No está ahora</translation>
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
        <translation>Esto no es una dirección web. Debe tener la forma https://example.org.</translation>
    </message>
    <message>
        <source>The token is in this system&apos;s keychain.</source>
        <translation>El token está en el llavero de este sistema.</translation>
    </message>
    <message>
        <source>No keychain answers, so the token is kept until you close Onebit.</source>
        <translation>No responde ningún llavero; el token se conserva hasta que cierres Onebit.</translation>
    </message>
    <message>
        <source>No token is set.</source>
        <translation>No hay ningún token.</translation>
    </message>
</context>
<context>
    <name>onebit::app::NextWordListModel</name>
    <message>
        <source>temperature 0</source>
        <translation>temperatura 0</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>típico</translation>
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
        <translation>(fin de la respuesta)</translation>
    </message>
    <message>
        <source>(new line)</source>
        <extracomment>Stands in a list of words that could come next.</extracomment>
        <translation>(línea nueva)</translation>
    </message>
    <message>
        <source>(space)</source>
        <translation>(espacio)</translation>
    </message>
    <message>
        <source>All words can come next.</source>
        <translation>Todas las palabras pueden seguir.</translation>
    </message>
    <message>
        <source>One word can come next.</source>
        <translation>Una palabra puede seguir.</translation>
    </message>
    <message numerus="yes">
        <source>%n words can come next.</source>
        <translation>
            <numerusform>%n palabra puede seguir.</numerusform>
            <numerusform>%n palabras pueden seguir.</numerusform>
        </translation>
    </message>
    <message>
        <source>All others, %1% together, cannot.</source>
        <translation>Todas las demás, %1&#xa0;% en total, no pueden.</translation>
    </message>
</context>
<context>
    <name>onebit::app::Replay</name>
    <message>
        <source>Writing it again</source>
        <translation>Escribiéndola de nuevo</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Se detuvo antes del final.</translation>
    </message>
    <message>
        <source>The same text came again.</source>
        <translation>Salió de nuevo el mismo texto.</translation>
    </message>
    <message numerus="yes">
        <source>Another text came: the two part after %n letter(s).</source>
        <translation>
            <numerusform>Salió otro texto: los dos se separan tras %n letra.</numerusform>
            <numerusform>Salió otro texto: los dos se separan tras %n letras.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::TrashListModel</name>
    <message>
        <source>Empty reply</source>
        <translation>Respuesta vacía</translation>
    </message>
</context>
<context>
    <name>onebit::app::UpdateCheck</name>
    <message>
        <source>The address has to look like https://example.org/onebit.json.</source>
        <translation>La dirección debe tener la forma https://example.org/onebit.json.</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translation>No hay ninguna versión más nueva.</translation>
    </message>
    <message>
        <source>Onebit %1 is there. Get it where you got this one.</source>
        <translation>Ya está Onebit %1. Consíguelo donde obtuviste este.</translation>
    </message>
    <message>
        <source>This address names no version. Check it.</source>
        <translation>Esta dirección no indica ninguna versión. Compruébala.</translation>
    </message>
</context>
</TS>
