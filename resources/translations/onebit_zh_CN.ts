<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSettings</name>
    <message>
        <source>Onebit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private chat with 1-bit and ternary language models, on this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Computes with %1 on %2, %n thread(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. The fonts Inter and JetBrains Mono are under the SIL Open Font License 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin or unpin chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the last reply again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the last question, in an empty composer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the chat in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chat in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the chat in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chat in the list to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other versions of the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white, and every edge drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fades or slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also Ctrl +, Ctrl - and Ctrl 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatFileDialogs</name>
    <message>
        <source>Attach text files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats (*.json *.chat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, for Onebit (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Jump to the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%1, folder, %n chat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename, move or delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatRowMenu</name>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeBar</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwrap</source>
        <extracomment>Breaks long lines of code, or lets them run on.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Code</source>
        <extracomment>%1 is a programming language.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter to send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentView</name>
    <message>
        <source>Picture not loaded, because it is not on this computer: %1</source>
        <extracomment>%1 is a description or an address.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>%1% of context used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1% of context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message>
        <source>Empty the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the trash is erased. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is erased. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The server is busy. Try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file on the server. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks who you are. Accept the model&apos;s licence on its page, then set an access token in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not give this file. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file on the server has changed. It is fetched from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has another file than the one that is meant. Nothing of it was kept. Look for a newer version of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file arrived damaged. It was not installed. Try again, or use another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has no room for this model. Make room, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of models cannot be written. Make it writable or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model with this file name is there already. Remove it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Onebit is fetching this model. Wait for it, or end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of how much has arrived: &quot;1.2 GB of 1.8 GB&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>What can you do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is a 1-bit model?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me a short story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello, how are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Onebit chats with 1-bit and ternary models in GGUF files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am the small model that comes with Onebit. I run on this computer alone: there is no account, and what you write stays here. Ask me something easy, or start with one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers here. It runs on this computer alone: there is no account, and what you write stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit reads GGUF files; their names end in .gguf. Choose another file or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file has a version that Onebit does not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of GGUF version 2 or 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit does not know this model&apos;s architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model of the families Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit does not know how this model stores its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in a format that Onebit reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this model is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the file again, or choose one that holds a whole model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this model has the wrong shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model file does not say how to run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit does not know how this model splits text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs more memory than is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, set a shorter context or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is longer than the model can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new chat, shorten the message or set a longer context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token is not in the model&apos;s vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use ids from 0 to one less than the vocabulary&apos;s size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model computed numbers that mean nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is probably damaged: download it again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there and that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of original model files has to be converted first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this command, then open the file that it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model stopped working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens twice, choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Chat moved to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder deleted, its chats are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message moved to trash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChips</name>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerationDialog</name>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies from the next reply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerationSettings</name>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer; it is read before every chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher gives more varied answers, lower more predictable ones; 0 always takes the likeliest word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks each word from this many of the likeliest; 0 does not limit them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks from the likeliest words that together reach this share; 1 keeps them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest one; 0 leaves out none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes words that were just used less likely; 1 does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed, model and messages give the same answer; -1 takes a new one every time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer ends after this many tokens; a token is about three quarters of a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens of a chat the model can see; more takes more memory, and no model sees more than it was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processor threads compute; 0 uses as many as this computer has to offer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>Speed and memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstalledModel</name>
    <message>
        <source>1-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ternary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Onebit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Onebit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private, offline chat with 1-bit and ternary language models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep chats and settings in &lt;folder&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat with the model in &lt;file&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak &lt;language&gt; in this run: &quot;de&quot;, &quot;zh_CN&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like --model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit cannot open its window; the messages above say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit runs already with these chats, but it does not answer. End it, or name another folder with --profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Copy message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The message in other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>You: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Add a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelSettings</name>
    <message>
        <source>Models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Onebit is set to stay offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the network in the settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is not safe to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and whether something between you and the server reads along. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server stopped sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends its visitors round in circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or use another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Nothing is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write and what the models answer stay on this computer. Only what you ask to download is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request is refused, and those under way are ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mirror of Hugging Face, if that one cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System takes what this computer is set to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all downloads together, in kB/s; empty for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed limit in kilobytes a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your chats cannot be stored: %1 is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make the folder writable and it is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats cannot be stored: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make room and it is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats cannot be read: their file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write now is kept until you close Onebit. The file in %1 was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats were stored by a later version of Onebit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that version to see them. What you write now is kept until you close Onebit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats cannot be stored: another program uses them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program. What you write is kept meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats cannot be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of your chats was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages saved from it: %1. The damaged file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit cannot run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is odd about %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PopupDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Name of the chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>The reply could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was written is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted when Onebit closed. What was written is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended at the maximum number of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended because the context is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started after %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit ended before this reply was finished. What had arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestLog</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None was ever made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request that was made, the latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 bytes</source>
        <extracomment>when, what for, how it ended, how many bytes came</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResetButton</name>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send  Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>New every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPageList</name>
    <message>
        <source>Pages of settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onebit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: nothing is sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemSettings</name>
    <message>
        <source>Give memory back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is unloaded after this time without a reply, and loaded again when you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare the battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the threads compute while this computer runs on its battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written. Nothing runs after the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextMenuPopup</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all of this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThinkingFold</name>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <extracomment>How long a model thought before it answered.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <extracomment>%1 minutes, %2 seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the thoughts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the thoughts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Message in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Back to the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete everything in the trash for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatTransfer</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chat to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) exported to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to be a file of chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older version of GPT4All wrote this chat. Open it once in the latest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of chats that Onebit knows. It knows its own, ChatGPT&apos;s, LM Studio&apos;s and GPT4All&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::Conversation</name>
    <message>
        <source>This file cannot be attached: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A message can take %n files at most.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineCare</name>
    <message>
        <source>A reply is being written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineStatus</name>
    <message>
        <source>Loads when you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading %1, %2%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your message, %1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onebit::app::Machine</name>
    <message numerus="yes">
        <source>This computer: %n core(s), %1 memory with %2 free, %3 free on disk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::NetworkSettings</name>
    <message>
        <source>This is not a web address. It has to look like https://example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is in this system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers, so the token is kept until you close Onebit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token is set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onebit::app::TrashListModel</name>
    <message>
        <source>Empty reply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
