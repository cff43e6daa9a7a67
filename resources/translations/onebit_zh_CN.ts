<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSettings</name>
    <message>
        <source>Onebit %1</source>
        <translation>Onebit %1</translation>
    </message>
    <message>
        <source>Private chat with 1-bit and ternary language models, on this computer alone.</source>
        <translation>用 1 比特和三值语言模型私密对话，全程只在本机运行。</translation>
    </message>
    <message numerus="yes">
        <source>Computes with %1 on %2, %n thread(s).</source>
        <translation>
            <numerusform>使用 %1 在 %2 上计算，%n 个线程。</numerusform>
        </translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>崩溃报告</translation>
    </message>
    <message numerus="yes">
        <source>%n on this computer; none was sent</source>
        <translation>
            <numerusform>本机上有 %n 份；均未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the crash reports</source>
        <translation>显示崩溃报告</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the crash reports</source>
        <translation>删除崩溃报告</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>查找对话、模型或命令</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>下一个对话</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>上一个对话</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>删除对话</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>搜索所有对话</translation>
    </message>
    <message>
        <source>Pin or unpin chat</source>
        <translation>置顶或取消置顶对话</translation>
    </message>
    <message>
        <source>Try the last reply again</source>
        <translation>重试上一条回复</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>附加文本文件</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>导出所有对话</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>添加模型文件</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>生成设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>关于 Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>退出 Onebit</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Start a new line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Bring back the last question, in an empty composer</source>
        <translation>输入框为空时，取回上一个问题</translation>
    </message>
    <message>
        <source>Stop the reply</source>
        <translation>停止回复</translation>
    </message>
    <message>
        <source>Rename the chat in the list</source>
        <translation>重命名列表中的对话</translation>
    </message>
    <message>
        <source>Delete the chat in the list</source>
        <translation>删除列表中的对话</translation>
    </message>
    <message>
        <source>Pin the chat in the list</source>
        <translation>置顶列表中的对话</translation>
    </message>
    <message>
        <source>Move the chat in the list to a folder</source>
        <translation>将列表中的对话移到文件夹</translation>
    </message>
    <message>
        <source>Other versions of the message</source>
        <translation>消息的其他版本</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Ask two models</source>
        <translation>询问两个模型</translation>
    </message>
    <message>
        <source>Use the first model of the list, the second with Ctrl+2, up to the ninth</source>
        <translation>使用列表中的第一个模型，Ctrl+2 使用第二个，依此类推到第九个</translation>
    </message>
    <message>
        <source>Get a model from a link</source>
        <translation>从链接获取模型</translation>
    </message>
</context>
<context>
    <name>AddFolderDialog</name>
    <message>
        <source>Add a folder of models</source>
        <translation>添加模型文件夹</translation>
    </message>
</context>
<context>
    <name>AddModelDialog</name>
    <message>
        <source>Add a model file</source>
        <translation>添加模型文件</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>模型文件 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Black and white, and every edge drawn</source>
        <translation>黑白配色，画出所有边框</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Nothing fades or slides</source>
        <translation>没有淡入淡出和滑动</translation>
    </message>
    <message>
        <source>Interface scale</source>
        <translation>界面缩放</translation>
    </message>
    <message>
        <source>Also Ctrl +, Ctrl - and Ctrl 0</source>
        <translation>也可以用 Ctrl +、Ctrl - 和 Ctrl 0</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>BlockPart</name>
    <message>
        <source>level %1</source>
        <translation>第 %1 级</translation>
    </message>
</context>
<context>
    <name>CatalogueFileDialog</name>
    <message>
        <source>Add a catalogue file</source>
        <translation>添加目录文件</translation>
    </message>
    <message>
        <source>Catalogues (*.json)</source>
        <translation>目录 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>CatalogueGroup</name>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Look for a newer one</source>
        <translation>查找更新的目录</translation>
    </message>
    <message>
        <source>Set an address and what proves it first</source>
        <translation>请先设置地址和校验方式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Newer ones are at</source>
        <translation>新目录的地址</translation>
    </message>
    <message>
        <source>Asked only when you press the button</source>
        <translation>只在你按下按钮时才会查询</translation>
    </message>
    <message>
        <source>Address of a catalogue</source>
        <translation>目录的地址</translation>
    </message>
    <message>
        <source>Address of newer catalogues</source>
        <translation>新目录的地址</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>校验方式</translation>
    </message>
    <message>
        <source>The SHA-256 of that one file</source>
        <translation>这一个文件的 SHA-256</translation>
    </message>
    <message>
        <source>The public Ed25519 key of whoever signs it, as its maker gives it out</source>
        <translation>签名者的 Ed25519 公钥，由目录制作者提供</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>64 digits</source>
        <translation>64 位数字</translation>
    </message>
    <message>
        <source>Paste the public key</source>
        <translation>粘贴公钥</translation>
    </message>
    <message>
        <source>SHA-256 of the catalogue</source>
        <translation>目录的 SHA-256</translation>
    </message>
    <message>
        <source>Public key of the catalogue&apos;s maker</source>
        <translation>目录制作者的公钥</translation>
    </message>
    <message>
        <source>Models of your own</source>
        <translation>你自己的模型</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove your own models from the catalogue</source>
        <translation>从目录中移除你自己的模型</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Bring your own models back into the catalogue</source>
        <translation>将你自己的模型恢复到目录中</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a catalogue file</source>
        <translation>添加目录文件</translation>
    </message>
</context>
<context>
    <name>CatalogueOrder</name>
    <message>
        <source>Best fit first</source>
        <translation>最合适的在前</translation>
    </message>
    <message>
        <source>Fastest first</source>
        <translation>最快的在前</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>最小的在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
</context>
<context>
    <name>CatalogueRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>ChatFileDialogs</name>
    <message>
        <source>Attach text files</source>
        <translation>附加文本文件</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Chats (*.json *.chat)</source>
        <translation>对话 (*.json *.chat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>导出所有对话</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Everything, for Onebit (*.json)</source>
        <translation>全部内容，供 Onebit 使用 (*.json)</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>显示侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>Generation settings</source>
        <translation>生成设置</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Jump to the end</source>
        <translation>跳到末尾</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%1, folder, %n chat(s)</source>
        <translation>
            <numerusform>%1，文件夹，%n 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, draft</source>
        <translation>%1，草稿</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Rename or delete</source>
        <translation>重命名或删除</translation>
    </message>
    <message>
        <source>Rename, move or delete</source>
        <translation>重命名、移动或删除</translation>
    </message>
</context>
<context>
    <name>ChatRowMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>CodeBar</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Unwrap</source>
        <extracomment>Breaks long lines of code, or lets them run on.</extracomment>
        <translation>不换行</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Code</source>
        <extracomment>%1 is a programming language.</extracomment>
        <translation>代码</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>代码，%1</translation>
    </message>
    <message>
        <source>Wide table or formula</source>
        <translation>较宽的表格或公式</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a chat, a model or a command</source>
        <translation>查找对话、模型或命令</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的结果</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>没有叫这个名字的内容</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Ask two models</source>
        <translation>询问两个模型</translation>
    </message>
    <message>
        <source>Write the question first.</source>
        <translation>请先写下问题。</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>询问两者</translation>
    </message>
    <message>
        <source>%1 answers first, then the one you choose. Both replies stay in the chat.</source>
        <translation>%1 先回答，然后是你选择的模型。两条回复都会留在对话中。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>想问什么都可以</translation>
    </message>
    <message>
        <source>Attach text files</source>
        <translation>附加文本文件</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>按 Esc 停止</translation>
    </message>
    <message>
        <source>Enter to send</source>
        <translation>按 Enter 发送</translation>
    </message>
</context>
<context>
    <name>ContentView</name>
    <message>
        <source>Picture not loaded, because it is not on this computer: %1</source>
        <extracomment>%1 is a description or an address.</extracomment>
        <translation>图片未加载，因为它不在本机上：%1</translation>
    </message>
    <message>
        <source>This picture cannot be shown: %1</source>
        <translation>无法显示此图片：%1</translation>
    </message>
</context>
<context>
    <name>ContextLine</name>
    <message>
        <source>%1 no longer sees what is above</source>
        <translation>%1 已看不到以上内容</translation>
    </message>
</context>
<context>
    <name>ContextMeter</name>
    <message>
        <source>%1% of context used</source>
        <translation>已用 %1% 的上下文</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Context full</source>
        <translation>上下文已满</translation>
    </message>
    <message>
        <source>%1% of context</source>
        <translation>上下文 %1%</translation>
    </message>
    <message>
        <source>%1% of context used, about %2% with what you write</source>
        <translation>已用 %1% 的上下文，加上你正在写的约 %2%</translation>
    </message>
</context>
<context>
    <name>ContextNotice</name>
    <message>
        <source>This chat is longer than %1 can read.</source>
        <translation>此对话超过了 %1 能读取的长度。</translation>
    </message>
    <message>
        <source>This chat is nearly as long as %1 can read.</source>
        <translation>此对话快要达到 %1 能读取的长度。</translation>
    </message>
    <message>
        <source>Its start is being summarised.</source>
        <translation>正在为开头部分生成摘要。</translation>
    </message>
    <message>
        <source>Its start is summarised before your next message.</source>
        <translation>在你发送下一条消息之前，会为开头部分生成摘要。</translation>
    </message>
    <message>
        <source>Choose how to go on.</source>
        <translation>请选择如何继续。</translation>
    </message>
    <message>
        <source>The oldest messages are left out; a line shows where.</source>
        <translation>最早的消息已省略，有一条线标出位置。</translation>
    </message>
    <message>
        <source>Soon the oldest messages are left out; a line will show where.</source>
        <translation>最早的消息很快会被省略，届时有一条线标出位置。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>为开头生成摘要</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>省略最早的消息</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Crash reports</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>These lines are on this computer alone. Whoever mends Onebit can tell from them where it was; there is no word of your chats in them.</source>
        <translation>这些内容只保存在本机。修复 Onebit 的人可以从中看出问题所在；其中没有你聊天中的任何一个字。</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message>
        <source>Empty the trash?</source>
        <translation>清空回收站？</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>永久删除？</translation>
    </message>
    <message>
        <source>Everything in the trash is erased. This cannot be undone.</source>
        <translation>回收站中的所有内容都会被清除。此操作无法撤销。</translation>
    </message>
    <message>
        <source>%1 is erased. This cannot be undone.</source>
        <translation>%1 会被清除。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>The server is busy. Try again in a while.</source>
        <translation>服务器繁忙。请稍后再试。</translation>
    </message>
    <message>
        <source>There is no such file on the server. Check the address.</source>
        <translation>服务器上没有这个文件。请检查地址。</translation>
    </message>
    <message>
        <source>The server asks who you are. Accept the model&apos;s licence on its page, then set an access token in the settings.</source>
        <translation>服务器要求验证身份。请在模型页面上接受许可协议，然后在设置中填写访问令牌。</translation>
    </message>
    <message>
        <source>The server does not give this file. Check the address.</source>
        <translation>服务器不提供这个文件。请检查地址。</translation>
    </message>
    <message>
        <source>The connection broke. Try again.</source>
        <translation>连接中断。请重试。</translation>
    </message>
    <message>
        <source>The file on the server has changed. It is fetched from the beginning.</source>
        <translation>服务器上的文件已更改。将从头开始下载。</translation>
    </message>
    <message>
        <source>The server has another file than the one that is meant. Nothing of it was kept. Look for a newer version of the model.</source>
        <translation>服务器上的文件与预期的不同。没有保留任何内容。请查找此模型的新版本。</translation>
    </message>
    <message>
        <source>The file arrived damaged. It was not installed. Try again, or use another address.</source>
        <translation>收到的文件已损坏，没有安装。请重试，或使用其他地址。</translation>
    </message>
    <message>
        <source>The disk has no room for this model. Make room, then go on.</source>
        <translation>磁盘空间不足，放不下此模型。请腾出空间，然后继续。</translation>
    </message>
    <message>
        <source>The folder of models cannot be written. Make it writable or choose another folder.</source>
        <translation>模型文件夹无法写入。请将它设为可写，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>A model with this file name is there already. Remove it first.</source>
        <translation>已有同名的模型文件。请先将它移除。</translation>
    </message>
    <message>
        <source>Another Onebit is fetching this model. Wait for it, or end it.</source>
        <translation>另一个 Onebit 正在下载此模型。请等它完成，或将它退出。</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Will try again</source>
        <translation>将会重试</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在校验</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
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
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how much of how much has arrived: &quot;1.2 GB of 1.8 GB&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>There is no such model file in this repository. Look for a repository whose name ends in GGUF.</source>
        <translation>此仓库中没有这个模型文件。请查找名称以 GGUF 结尾的仓库。</translation>
    </message>
    <message>
        <source>There is no such repository, or it is not open to everybody. Check its name; if that is right, set an access token in the settings.</source>
        <translation>没有这个仓库，或者它不对所有人开放。请检查名称；如果无误，请在设置中填写访问令牌。</translation>
    </message>
    <message>
        <source>This model was not made for few bits: converting it would spoil its answers. Look for a repository of it whose name ends in GGUF.</source>
        <translation>此模型并非为低比特而制作：转换会损害它的回答。请寻找名称以 GGUF 结尾的仓库。</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>正在转换</translation>
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
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>DropModels</name>
    <message>
        <source>Drop model files or folders here</source>
        <translation>将模型文件或文件夹拖放到这里</translation>
    </message>
</context>
<context>
    <name>EmptyChat</name>
    <message>
        <source>What can you do?</source>
        <translation>你能做什么？</translation>
    </message>
    <message>
        <source>What is a 1-bit model?</source>
        <translation>什么是 1 比特模型？</translation>
    </message>
    <message>
        <source>Tell me a short story</source>
        <translation>给我讲个小故事</translation>
    </message>
    <message>
        <source>Hello, how are you?</source>
        <translation>你好，最近怎么样？</translation>
    </message>
    <message>
        <source>Hello.</source>
        <translation>你好。</translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Onebit chats with 1-bit and ternary models in GGUF files.</source>
        <translation>本机上还没有模型。Onebit 使用 GGUF 文件中的 1 比特和三值模型进行对话。</translation>
    </message>
    <message>
        <source>%1 answers here. It runs on this computer alone: there is no account, and what you write stays here.</source>
        <translation>%1 在这里回答。它只在本机运行：不需要账号，你写的内容都留在这里。</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>添加模型文件</translation>
    </message>
    <message>
        <source>I am the model that comes with Onebit: a very small one, with 1-bit weights and %1 in all, so I know little. I run on this computer alone: there is no account, and what you write stays here. Ask me something easy, or start with one of these.</source>
        <translation>我是 Onebit 自带的模型：非常小，采用 1 比特权重，总共 %1，所以知道得很少。我只在这台电脑上运行：没有账号，你写的内容都留在这里。请问我一些简单的问题，或者从下面选一个开始。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation>请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>无法读取此文件</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it.</source>
        <translation>请检查它是否为文件，以及你是否有权读取。</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>此文件是空的</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>请重新下载。</translation>
    </message>
    <message>
        <source>This is not a model file</source>
        <translation>这不是模型文件</translation>
    </message>
    <message>
        <source>Onebit reads GGUF files; their names end in .gguf. Choose another file or download it again.</source>
        <translation>Onebit 读取 GGUF 文件，文件名以 .gguf 结尾。请选择其他文件，或重新下载。</translation>
    </message>
    <message>
        <source>This model file has a version that Onebit does not read</source>
        <translation>Onebit 无法读取此版本的模型文件</translation>
    </message>
    <message>
        <source>Choose a file of GGUF version 2 or 3.</source>
        <translation>请选择 GGUF 版本 2 或 3 的文件。</translation>
    </message>
    <message>
        <source>This model file is not complete</source>
        <translation>此模型文件不完整</translation>
    </message>
    <message>
        <source>This model file is damaged</source>
        <translation>此模型文件已损坏</translation>
    </message>
    <message>
        <source>Download it again, or choose another file.</source>
        <translation>请重新下载，或选择其他文件。</translation>
    </message>
    <message>
        <source>Onebit does not know this model&apos;s architecture</source>
        <translation>Onebit 不认识此模型的架构</translation>
    </message>
    <message>
        <source>Choose a model of the families Bonsai, BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit.</source>
        <translation>请选择 Bonsai、BitNet、BitCPM、Falcon-E、Falcon3 1.58-bit 或 Onebit 系列的模型。</translation>
    </message>
    <message>
        <source>Onebit does not know how this model stores its weights</source>
        <translation>Onebit 不认识此模型的权重存储方式</translation>
    </message>
    <message>
        <source>Choose a file in a format that Onebit reads.</source>
        <translation>请选择 Onebit 能读取的格式的文件。</translation>
    </message>
    <message>
        <source>A part of this model is missing</source>
        <translation>此模型缺少一部分</translation>
    </message>
    <message>
        <source>Download the file again, or choose one that holds a whole model.</source>
        <translation>请重新下载文件，或选择包含完整模型的文件。</translation>
    </message>
    <message>
        <source>A part of this model has the wrong shape</source>
        <translation>此模型有一部分形状不对</translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <translation>请重新下载文件，或选择其他文件。</translation>
    </message>
    <message>
        <source>This model file does not say how to run it</source>
        <translation>此模型文件没有说明如何运行</translation>
    </message>
    <message>
        <source>Download it again, or choose another one.</source>
        <translation>请重新下载，或选择其他文件。</translation>
    </message>
    <message>
        <source>Onebit does not know how this model splits text</source>
        <translation>Onebit 不认识此模型的分词方式</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>This needs more memory than is free</source>
        <translation>可用内存不足</translation>
    </message>
    <message>
        <source>Close other programs, set a shorter context or choose a smaller model.</source>
        <translation>请关闭其他程序、缩短上下文，或选择更小的模型。</translation>
    </message>
    <message>
        <source>This text is not valid UTF-8</source>
        <translation>此文本不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>请将它保存为 UTF-8，然后重试。</translation>
    </message>
    <message>
        <source>This chat is longer than the model can read</source>
        <translation>此对话超过了模型能读取的长度</translation>
    </message>
    <message>
        <source>Start a new chat, shorten the message or set a longer context.</source>
        <translation>请新建对话、缩短消息，或设置更长的上下文。</translation>
    </message>
    <message>
        <source>This token is not in the model&apos;s vocabulary</source>
        <translation>此词元不在模型的词表中</translation>
    </message>
    <message>
        <source>Use ids from 0 to one less than the vocabulary&apos;s size.</source>
        <translation>请使用从 0 到词表大小减 1 的编号。</translation>
    </message>
    <message>
        <source>This value is not allowed</source>
        <translation>不允许使用此值</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>请更改后重试。</translation>
    </message>
    <message>
        <source>The model computed numbers that mean nothing</source>
        <translation>模型算出了无意义的数值</translation>
    </message>
    <message>
        <source>Its file is probably damaged: download it again, or choose another model.</source>
        <translation>它的文件可能已损坏：请重新下载，或选择其他模型。</translation>
    </message>
    <message>
        <source>This file cannot be written</source>
        <translation>无法写入此文件</translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there and that the disk has room.</source>
        <translation>请检查文件夹是否存在、你是否有权写入，以及磁盘是否有空间。</translation>
    </message>
    <message>
        <source>A folder of original model files has to be converted first</source>
        <translation>原始模型文件的文件夹需要先转换</translation>
    </message>
    <message>
        <source>Run this command, then open the file that it writes.</source>
        <translation>请运行此命令，然后打开它生成的文件。</translation>
    </message>
    <message>
        <source>The model stopped working</source>
        <translation>模型停止了工作</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, choose another model.</source>
        <translation>请重试；如果再次发生，请选择其他模型。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Chat moved to trash</source>
        <translation>对话已移至回收站</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 moved to trash</source>
        <translation>%1 已移至回收站</translation>
    </message>
    <message>
        <source>Folder deleted, its chats are kept</source>
        <translation>文件夹已删除，其中的对话已保留</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 已删除</translation>
    </message>
    <message>
        <source>Message moved to trash</source>
        <translation>消息已移至回收站</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 已就绪</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
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
        <translation>文件 %1，%2</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Hit before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>结束查找</translation>
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
        <translation>%1 的回答好得多，而且适合本机</translation>
    </message>
    <message>
        <source>%1 answers far better</source>
        <translation>%1 的回答好得多</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>本机预计速度</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>所需内存</translation>
    </message>
    <message>
        <source>memory, of %1 free</source>
        <translation>内存，可用 %1</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>下载大小</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>See all models</source>
        <translation>查看所有模型</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 已就绪</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>与 %1 对话</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>文件夹名称</translation>
    </message>
</context>
<context>
    <name>GenerationDialog</name>
    <message>
        <source>Generation</source>
        <extracomment>The title of the dialog with the settings of how replies are generated.</extracomment>
        <translation>生成</translation>
    </message>
    <message>
        <source>Applies from the next reply</source>
        <translation>从下一条回复起生效</translation>
    </message>
    <message>
        <source>Reset this chat to %1</source>
        <translation>将此对话重置为 %1 的设置</translation>
    </message>
    <message>
        <source>Reset %1 to all models</source>
        <translation>将 %1 重置为所有模型的设置</translation>
    </message>
    <message>
        <source>Reset all models</source>
        <translation>重置所有模型的设置</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Change for</source>
        <extracomment>Followed by the choices: this chat, a model&apos;s name, all models.</extracomment>
        <translation>更改范围</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Preset %1 deleted</source>
        <translation>预设 %1 已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>GenerationSettings</name>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
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
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>As the model was made</source>
        <translation>按模型的设定</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>省略最早的消息</translation>
    </message>
    <message>
        <source>A line shows what the model no longer sees</source>
        <translation>用一条线标出模型不再看到的内容</translation>
    </message>
    <message>
        <source>Summarise the start</source>
        <translation>为开头生成摘要</translation>
    </message>
    <message>
        <source>The model reads its summary; your text stays</source>
        <translation>模型读取摘要，你的原文保留</translation>
    </message>
    <message>
        <source>Stop and ask</source>
        <translation>停下来询问</translation>
    </message>
    <message>
        <source>Nothing is left out unless you say so</source>
        <translation>没有你的同意，不省略任何内容</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>Half the memory; 0.4% less sure</source>
        <translation>内存减半，把握降低 0.4%</translation>
    </message>
    <message>
        <source>8 and 4 bits</source>
        <translation>8 位和 4 位</translation>
    </message>
    <message>
        <source>42% of the memory; 0.5% less sure</source>
        <translation>内存为 42%，把握降低 0.5%</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4 位</translation>
    </message>
    <message>
        <source>31% of the memory; 0.7% less sure, far worse on small models</source>
        <translation>内存为 31%，把握降低 0.7%，在小模型上差得多</translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer</source>
        <translation>告诉模型它是谁，该如何回答</translation>
    </message>
    <message>
        <source>Higher is freer, lower is steadier</source>
        <translation>越高越自由，越低越稳定</translation>
    </message>
    <message>
        <source>Keeps this many of the likeliest words</source>
        <translation>保留这么多个最可能的词</translation>
    </message>
    <message>
        <source>Keeps the words that add up to this</source>
        <translation>保留概率合计达到此值的词</translation>
    </message>
    <message>
        <source>Drops words far below the best one</source>
        <translation>去掉概率远低于最佳词的词</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>典型采样</translation>
    </message>
    <message>
        <source>Drops words too odd or too plain</source>
        <translation>去掉过于古怪或过于平淡的词</translation>
    </message>
    <message>
        <source>Makes used words come back less</source>
        <translation>让用过的词更少再出现</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>频率惩罚</translation>
    </message>
    <message>
        <source>Grows each time a word comes back</source>
        <translation>词每再出现一次，惩罚就加重</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>存在惩罚</translation>
    </message>
    <message>
        <source>The same however often a word came</source>
        <translation>无论词出现多少次，惩罚都一样</translation>
    </message>
    <message>
        <source>Penalty window</source>
        <translation>惩罚窗口</translation>
    </message>
    <message>
        <source>How many tokens back penalties look</source>
        <translation>惩罚往回看多少个词元</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>最长回复</translation>
    </message>
    <message>
        <source>In tokens; 1,000 is about 750 words</source>
        <translation>以词元计，1,000 个约为 750 个英文单词</translation>
    </message>
    <message>
        <source>The same seed gives the same reply</source>
        <translation>相同的随机种子得到相同的回复</translation>
    </message>
    <message>
        <source>Stop texts</source>
        <translation>停止文本</translation>
    </message>
    <message>
        <source>A reply ends before one of these; one a line</source>
        <translation>回复在遇到其中之一前结束，每行一个</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>先思考</translation>
    </message>
    <message>
        <source>Better answers, a slower start</source>
        <translation>回答更好，开始更慢</translation>
    </message>
    <message>
        <source>When the context is full</source>
        <translation>上下文已满时</translation>
    </message>
    <message>
        <source>What happens to a chat that is too long</source>
        <translation>对话过长时怎么办</translation>
    </message>
    <message>
        <source>Tokens the model sees; more takes memory</source>
        <translation>模型能看到的词元数，越多越占内存</translation>
    </message>
    <message>
        <source>Context precision</source>
        <translation>上下文精度</translation>
    </message>
    <message>
        <source>Fewer bits take less memory (KV cache)</source>
        <translation>位数越少，占用内存越少（KV 缓存）</translation>
    </message>
    <message>
        <source>How many processor threads compute; 0: all</source>
        <translation>用多少个处理器线程计算，0 表示全部</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>创意</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>Speed and memory</source>
        <translation>速度和内存</translation>
    </message>
</context>
<context>
    <name>InstalledModel</name>
    <message>
        <source>1-bit</source>
        <translation>1 比特</translation>
    </message>
    <message>
        <source>ternary</source>
        <translation>三值</translation>
    </message>
    <message>
        <source>%1-bit</source>
        <translation>%1 比特</translation>
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
        <translation>正在加载</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1 的更多操作</translation>
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
        <translation>取消</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>来自其他程序</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
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
        <translation>搜索，或粘贴链接</translation>
    </message>
    <message>
        <source>Search, or paste a link or org/repo</source>
        <translation>搜索，或粘贴链接或 org/repo</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Get a model from a link</source>
        <translation>从链接获取模型</translation>
    </message>
    <message>
        <source>Link, or org/repo</source>
        <translation>链接或 org/repo</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>显示模型</translation>
    </message>
    <message>
        <source>no licence named</source>
        <translation>未注明许可协议</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>许可协议 %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>A link to a model file, the page of a repository, or its name such as prism-ml/Bonsai-8B-gguf. Nothing is downloaded before you choose.</source>
        <translation>模型文件的链接、仓库页面，或仓库名称，例如 prism-ml/Bonsai-8B-gguf。在你选择之前，不会下载任何内容。</translation>
    </message>
    <message>
        <source>Asking which models there are</source>
        <translation>正在查询有哪些模型</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open the network settings</source>
        <translation>打开网络设置</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>更改地址</translation>
    </message>
    <message>
        <source>The licence of these models has to be accepted on their page first.</source>
        <translation>需要先在这些模型的页面上接受许可协议。</translation>
    </message>
    <message>
        <source>Then set an access token in the network settings.</source>
        <translation>然后在网络设置中填写访问令牌。</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Models from %1</source>
        <translation>来自 %1 的模型</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>Choose a model that runs here</source>
        <translation>请选择能在本机运行的模型</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>Models from %1</source>
        <translation>来自 %1 的模型</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show the models from %1</source>
        <translation>显示来自 %1 的模型</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>%1 memory</source>
        <translation>%1 内存</translation>
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
        <translation>用 1 比特和三值语言模型进行私密的离线对话。</translation>
    </message>
    <message>
        <source>Keep chats and settings in &lt;folder&gt;.</source>
        <translation>将对话和设置保存在 &lt;folder&gt; 中。</translation>
    </message>
    <message>
        <source>Chat with the model in &lt;file&gt;.</source>
        <translation>使用 &lt;file&gt; 中的模型对话。</translation>
    </message>
    <message>
        <source>Speak &lt;language&gt; in this run: &quot;de&quot;, &quot;zh_CN&quot;.</source>
        <translation>本次运行使用 &lt;language&gt; 语言，例如 &quot;de&quot;、&quot;zh_CN&quot;。</translation>
    </message>
    <message>
        <source>Like --model.</source>
        <translation>与 --model 相同。</translation>
    </message>
    <message>
        <source>Onebit cannot open its window; the messages above say why.</source>
        <translation>Onebit 无法打开窗口，原因见上面的消息。</translation>
    </message>
    <message>
        <source>Onebit runs already with these chats, but it does not answer. End it, or name another folder with --profile.</source>
        <translation>使用这些对话的 Onebit 已在运行，但没有响应。请将它退出，或用 --profile 指定其他文件夹。</translation>
    </message>
    <message>
        <source>Do this in the window: %1.</source>
        <translation>在窗口中执行：%1。</translation>
    </message>
    <message>
        <source>Tell version, commit and instruction sets, and end.</source>
        <translation>显示版本、提交和指令集，然后退出。</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;; there are %2.</source>
        <translation>没有操作“%1”；可用的有 %2。</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>复制回复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>继续回复</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>分支到新对话</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>删除消息</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>这条回复的由来</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重现</translation>
    </message>
    <message>
        <source>Write it again and compare</source>
        <translation>重写一遍并比较</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The message in other words</source>
        <translation>改写消息</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新提问</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
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
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>继续回复</translation>
    </message>
    <message>
        <source>Branch into a new chat</source>
        <translation>分支到新对话</translation>
    </message>
    <message>
        <source>How this reply came about</source>
        <translation>这条回复的由来</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重现</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>删除消息</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>From here on: %1</source>
        <translation>从这里开始：%1</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>%1, feed-forward %2</source>
        <translation>%1，前馈 %2</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>%1, for keys and values %2, %3 wide</source>
        <translation>%1，键和值 %2，宽度 %3</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>最长上下文</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>Memory at %1 tokens</source>
        <translation>%1 个词元时的内存</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Weights in %1</source>
        <translation>%1 格式的权重</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s), %1</source>
        <translation>
            <numerusform>%n 个张量，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
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
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ModelFolderRow</name>
    <message>
        <source>%1 · downloads go here</source>
        <translation>%1 · 下载到这里</translation>
    </message>
    <message>
        <source>Download here</source>
        <translation>下载到这里</translation>
    </message>
    <message>
        <source>Download to %1</source>
        <translation>下载到 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Take %1 from the list; its files stay</source>
        <translation>从列表中移除 %1，其中的文件保留</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Add a model file</source>
        <translation>添加模型文件</translation>
    </message>
    <message>
        <source>Open the models folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Look for new models</source>
        <translation>查找新模型</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1 memory</source>
        <translation>%1 内存</translation>
    </message>
</context>
<context>
    <name>ModelRowMenu</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>移至 %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Models in them are listed where they lie</source>
        <translation>其中的模型会列出，文件留在原处</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在本机上</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>No model in the catalogue has these words.</source>
        <translation>目录中没有包含这些词的模型。</translation>
    </message>
    <message>
        <source>Every model of the catalogue is on this computer.</source>
        <translation>目录中的所有模型都已在本机上。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 已就绪</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Rename chat</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>Delete chat</source>
        <translation>删除对话</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation>Ctrl +</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Ctrl -</source>
        <translation>Ctrl -</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Onebit</source>
        <translation>关于 Onebit</translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>无文件夹</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Onebit is set to stay offline.</source>
        <translation>Onebit 已设为保持离线。</translation>
    </message>
    <message>
        <source>Allow the network in the settings, then try again.</source>
        <translation>请在设置中允许联网，然后重试。</translation>
    </message>
    <message>
        <source>This address is not safe to use.</source>
        <translation>使用此地址不安全。</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>请使用以 https 开头的地址。</translation>
    </message>
    <message>
        <source>The server was not found.</source>
        <translation>找不到服务器。</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>请检查地址和网络连接。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>服务器没有响应。</translation>
    </message>
    <message>
        <source>Check your connection, or try again later.</source>
        <translation>请检查网络连接，或稍后再试。</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>服务器无法证明自己的身份。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, and whether something between you and the server reads along. Nothing was sent.</source>
        <translation>请检查本机的日期，以及你与服务器之间是否有人窃听。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>代理拒绝了连接。</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>请检查设置中的代理。</translation>
    </message>
    <message>
        <source>The server stopped sending.</source>
        <translation>服务器停止了发送。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>连接中断。</translation>
    </message>
    <message>
        <source>The server sends its visitors round in circles.</source>
        <translation>服务器在循环重定向。</translation>
    </message>
    <message>
        <source>Try again later, or use another address.</source>
        <translation>请稍后再试，或使用其他地址。</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>连接失败。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Nothing is sent</source>
        <translation>不发送任何内容</translation>
    </message>
    <message>
        <source>What you write and what the models answer stay on this computer. Only what you ask to download is fetched.</source>
        <translation>你写的内容和模型的回答都留在本机上。只会获取你要求下载的内容。</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>保持离线</translation>
    </message>
    <message>
        <source>Every request is refused, and those under way are ended</source>
        <translation>拒绝所有请求，并终止正在进行的请求</translation>
    </message>
    <message>
        <source>Models come from</source>
        <translation>模型来源</translation>
    </message>
    <message>
        <source>A mirror of Hugging Face, if that one cannot be reached</source>
        <translation>Hugging Face 无法访问时，可用它的镜像</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>System takes what this computer is set to</source>
        <translation>“系统”表示采用本机的设置</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>限速</translation>
    </message>
    <message>
        <source>Of all downloads together, in kB/s; empty for none</source>
        <translation>所有下载合计，单位 kB/s，留空表示不限</translation>
    </message>
    <message>
        <source>Speed limit in kilobytes a second</source>
        <translation>限速，单位为千字节每秒</translation>
    </message>
</context>
<context>
    <name>NextWordPanel</name>
    <message>
        <source>Next word</source>
        <translation>下一个词</translation>
    </message>
    <message>
        <source>The first word of the reply</source>
        <translation>回复的第一个词</translation>
    </message>
    <message>
        <source>After the next reply you see here which words could have come at its least sure place, and what these settings make of them.</source>
        <translation>下一条回复之后，这里会显示在它最没把握的位置可能出现哪些词，以及这些设置如何影响它们。</translation>
    </message>
    <message>
        <source>Before temperature</source>
        <translation>应用温度之前</translation>
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
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, left out by %3</source>
        <translation>%1，%2，被 %3 排除</translation>
    </message>
    <message>
        <source>Left out by %1</source>
        <translation>被 %1 排除</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Your chats cannot be stored: %1 is read-only.</source>
        <translation>无法保存你的对话：%1 是只读的。</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make the folder writable and it is stored.</source>
        <translation>你可以继续；你写的内容会保留到 Onebit 关闭为止。将文件夹设为可写后，就会保存。</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: the disk is full.</source>
        <translation>无法保存你的对话：磁盘已满。</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit. Make room and it is stored.</source>
        <translation>你可以继续；你写的内容会保留到 Onebit 关闭为止。腾出空间后，就会保存。</translation>
    </message>
    <message>
        <source>Your chats cannot be read: their file is damaged.</source>
        <translation>无法读取你的对话：文件已损坏。</translation>
    </message>
    <message>
        <source>What you write now is kept until you close Onebit. The file in %1 was left as it is.</source>
        <translation>你现在写的内容会保留到 Onebit 关闭为止。%1 中的文件没有改动。</translation>
    </message>
    <message>
        <source>Your chats were stored by a later version of Onebit.</source>
        <translation>你的对话是由更新版本的 Onebit 保存的。</translation>
    </message>
    <message>
        <source>Use that version to see them. What you write now is kept until you close Onebit.</source>
        <translation>请用那个版本查看。你现在写的内容会保留到 Onebit 关闭为止。</translation>
    </message>
    <message>
        <source>Your chats cannot be stored: another program uses them.</source>
        <translation>无法保存你的对话：另一个程序正在使用它们。</translation>
    </message>
    <message>
        <source>Close the other program. What you write is kept meanwhile.</source>
        <translation>请关闭另一个程序。在此期间，你写的内容会保留。</translation>
    </message>
    <message>
        <source>Your chats cannot be stored.</source>
        <translation>无法保存你的对话。</translation>
    </message>
    <message>
        <source>You can go on; what you write is kept until you close Onebit.</source>
        <translation>你可以继续；你写的内容会保留到 Onebit 关闭为止。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The file of your chats was damaged.</source>
        <translation>你的对话文件曾损坏。</translation>
    </message>
    <message>
        <source>Messages saved from it: %1. The damaged file is kept.</source>
        <translation>从中恢复的消息数：%1。损坏的文件已保留。</translation>
    </message>
    <message>
        <source>Onebit cannot run %1.</source>
        <translation>Onebit 无法运行 %1。</translation>
    </message>
    <message>
        <source>Show models folder</source>
        <translation>显示模型文件夹</translation>
    </message>
    <message>
        <source>Something is odd about %1.</source>
        <translation>%1 有些异常。</translation>
    </message>
    <message>
        <source>Onebit crashed on %1.</source>
        <translation>Onebit 于 %1 崩溃。</translation>
    </message>
    <message>
        <source>Where it was is written down on this computer, without a word of your chats. It is sent to nobody.</source>
        <translation>出错位置已记录在本机，不含你聊天的任何内容，也不会发送给任何人。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Onebit %1 is there.</source>
        <translation>Onebit %1 已发布。</translation>
    </message>
    <message>
        <source>Nothing was downloaded. Get it where you got this one, when you like.</source>
        <translation>没有下载任何内容。你可以随时到获取当前版本的地方获取它。</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>下载大小</translation>
    </message>
    <message>
        <source>Memory needed</source>
        <translation>所需内存</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>本机速度</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>阅读许可协议</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
</context>
<context>
    <name>OriginMark</name>
    <message>
        <source>This chat</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>Where a setting&apos;s value comes from: the model, or all models.</extracomment>
        <translation>模型</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 is set for: %2</source>
        <translation>%1 的设置范围：%2</translation>
    </message>
    <message>
        <source>Change for whom this is set</source>
        <translation>更改此设置的适用范围</translation>
    </message>
</context>
<context>
    <name>OriginMenu</name>
    <message>
        <source>Use in this chat only</source>
        <translation>仅用于此对话</translation>
    </message>
    <message>
        <source>Use for %1</source>
        <translation>用于 %1</translation>
    </message>
    <message>
        <source>Use for all models</source>
        <translation>用于所有模型</translation>
    </message>
    <message>
        <source>Reset this value</source>
        <translation>重置此值</translation>
    </message>
</context>
<context>
    <name>OtherModelsDialog</name>
    <message>
        <source>From other programs</source>
        <translation>来自其他程序</translation>
    </message>
    <message>
        <source>How to take a file over</source>
        <translation>如何接管文件</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The file is copied and checked. It takes its room twice.</source>
        <translation>文件会被复制并检查，占用双倍空间。</translation>
    </message>
    <message>
        <source>The file gets a second name in the models folder. It takes no more room and stays when the other program deletes its own.</source>
        <translation>文件会在模型文件夹中获得第二个名称，不额外占用空间；其他程序删除自己的文件后，它仍然保留。</translation>
    </message>
    <message>
        <source>The file stays where it is. When the other program deletes it, it is gone.</source>
        <translation>文件留在原处。其他程序删除它后，它就没有了。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Looking for models</source>
        <translation>正在查找模型</translation>
    </message>
    <message>
        <source>LM Studio, GPT4All, Ollama, Jan and Hugging Face keep no model here.</source>
        <translation>LM Studio、GPT4All、Ollama、Jan 和 Hugging Face 在本机上没有模型。</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Show sidebar</source>
        <translation>显示侧边栏</translation>
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
        <translation>对话</translation>
    </message>
    <message>
        <source>Chat with %1</source>
        <translation>与 %1 对话</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Licence of %1</source>
        <extracomment>of a part of the program</extracomment>
        <translation>%1 的许可证</translation>
    </message>
</context>
<context>
    <name>PartsGroup</name>
    <message>
        <source>Parts and their licences</source>
        <translation>组成部分及其许可证</translation>
    </message>
    <message>
        <source>Onebit is free software under the Apache License 2.0, and so is its starter model.</source>
        <translation>Onebit 是依据 Apache License 2.0 发布的自由软件，其入门模型也是。</translation>
    </message>
</context>
<context>
    <name>PopupDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>PresetChip</name>
    <message>
        <source>%1, changed</source>
        <translation>%1，已更改</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Save as preset</source>
        <translation>另存为预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
</context>
<context>
    <name>Prospect</name>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <source>about %1 tokens/s</source>
        <translation>约 %1 词元/秒</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>勉强</translation>
    </message>
    <message>
        <source>Too big</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>Needs %1 more than is free</source>
        <translation>可用内存还差 %1</translation>
    </message>
</context>
<context>
    <name>RecommendedCard</name>
    <message>
        <source>Recommended for this computer</source>
        <translation>推荐用于本机</translation>
    </message>
    <message>
        <source>expected here</source>
        <translation>本机预计速度</translation>
    </message>
    <message>
        <source>memory needed</source>
        <translation>所需内存</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename chat</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>Name of the chat</source>
        <translation>对话名称</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Name of the chat</source>
        <translation>对话名称</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>A person changed its words.</source>
        <translation>有人修改过它的文字。</translation>
    </message>
    <message>
        <source>The model&apos;s file is another one.</source>
        <translation>模型文件已不是同一个。</translation>
    </message>
    <message>
        <source>The chat template is another one.</source>
        <translation>对话模板已不是同一个。</translation>
    </message>
    <message>
        <source>This computer calculates with other instructions, which differ in the last digits.</source>
        <translation>本机使用不同的指令计算，末尾几位数字会有差异。</translation>
    </message>
    <message>
        <source>The model read another part of the chat.</source>
        <translation>模型读取的是对话的另一部分。</translation>
    </message>
    <message>
        <source>It was made by another version of Onebit.</source>
        <translation>它是由其他版本的 Onebit 生成的。</translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message>
        <source>Written again with the same model, seed and settings, the same text should come.</source>
        <translation>用相同的模型、随机种子和设置重写，应得到相同的文字。</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重现</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Reply</name>
    <message>
        <source>Stopped. What was written is kept.</source>
        <translation>已停止。已写出的内容已保留。</translation>
    </message>
    <message>
        <source>Interrupted when Onebit closed. What was written is kept.</source>
        <translation>因 Onebit 关闭而中断。已写出的内容已保留。</translation>
    </message>
    <message>
        <source>ended at the maximum number of tokens</source>
        <translation>达到词元数上限而结束</translation>
    </message>
    <message>
        <source>ended because the context is full</source>
        <translation>上下文已满而结束</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>started after %1 s</source>
        <translation>%1 秒后开始</translation>
    </message>
    <message>
        <source>started at once</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Onebit ended before this reply was finished. What had arrived is kept.</source>
        <translation>这条回复完成之前 Onebit 已退出。收到的内容已保留。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Summary of what is above, which the model reads instead</source>
        <translation>以上内容的摘要，模型改为读取它</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>How this reply came about</source>
        <translation>这条回复的由来</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>复制全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ReplyFacts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Tokens of the context in use, and how many there are.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Size of its file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>读取的词元</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>写出的词元</translation>
    </message>
    <message>
        <source>Context used</source>
        <translation>已用上下文</translation>
    </message>
    <message>
        <source>Messages left out</source>
        <translation>省略的消息</translation>
    </message>
    <message>
        <source>First word after</source>
        <translation>首词用时</translation>
    </message>
    <message>
        <source>Thought for</source>
        <translation>思考用时</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写于</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s&quot;.</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1/s, %2% of what this computer can</source>
        <extracomment>How fast the memory was read: &quot;9.6 GB/s, 71% of what this computer can&quot;.</extracomment>
        <translation>%1/秒，为本机能力的 %2%</translation>
    </message>
    <message>
        <source>Read from memory</source>
        <translation>从内存读取</translation>
    </message>
</context>
<context>
    <name>ReplyTrouble</name>
    <message>
        <source>The reply could not be written.</source>
        <translation>无法写出回复。</translation>
    </message>
</context>
<context>
    <name>RequestLog</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>None was ever made.</source>
        <translation>从未有过请求。</translation>
    </message>
    <message>
        <source>Every request that was made, the latest first</source>
        <translation>发出过的所有请求，最新的在前</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 bytes</source>
        <extracomment>when, what for, how it ended, how many bytes came</extracomment>
        <translation>%1 · %2 · %3 · %4 字节</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation>Ctrl Shift F</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>没有找到。请减少或更换搜索词。</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SectionHeader</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>本机速度</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适配</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>停止  Esc</translation>
    </message>
    <message>
        <source>Send  Enter</source>
        <translation>发送  Enter</translation>
    </message>
</context>
<context>
    <name>SendingLine</name>
    <message numerus="yes">
        <source>Online for %n download(s)</source>
        <translation>
            <numerusform>已联网：%n 个下载</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: nothing is sent</source>
        <translation>离线：不发送任何内容</translation>
    </message>
    <message>
        <source>Nothing is sent</source>
        <translation>不发送任何内容</translation>
    </message>
</context>
<context>
    <name>SettingControl</name>
    <message>
        <source>New for every reply</source>
        <translation>每条回复都换新</translation>
    </message>
    <message>
        <source>Always this one</source>
        <translation>始终用这个</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>SettingList</name>
    <message>
        <source>No setting has these words.</source>
        <translation>没有包含这些词的设置。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SettingsPageList</name>
    <message>
        <source>Pages of settings</source>
        <translation>设置页面</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SideBySideColumn</name>
    <message>
        <source>Waits for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Keep this reply</source>
        <translation>保留这条回复</translation>
    </message>
    <message>
        <source>The chat goes on with it; the other one stays as another version</source>
        <translation>对话以它继续，另一条作为其他版本保留</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>Onebit</source>
        <translation>Onebit</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>隐藏侧边栏</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Ctrl B</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SystemSettings</name>
    <message>
        <source>Give memory back</source>
        <translation>归还内存</translation>
    </message>
    <message>
        <source>The model is unloaded after this time without a reply, and loaded again when you write</source>
        <translation>这段时间内没有回复，就卸载模型；你写消息时再重新加载</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 小时</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Spare the battery</source>
        <translation>节省电池</translation>
    </message>
    <message>
        <source>While it writes</source>
        <translation>写回复时</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written. Nothing runs after the window is closed.</source>
        <translation>写回复时，本机不会自动休眠。窗口关闭后，不运行任何内容。</translation>
    </message>
    <message>
        <source>Computes with</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>未加载模型</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2, %n thread(s)</source>
        <translation>
            <numerusform>%1，运行于 %2，%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>On its battery, half of the threads compute, and every other program goes first</source>
        <translation>使用电池时，只用一半线程计算，并让其他程序优先</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>留在托盘中</translation>
    </message>
    <message>
        <source>A window that is closed waits in the tray; Quit ends Onebit</source>
        <translation>关闭窗口后，Onebit 在托盘中等待；选择“退出”才会结束</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Onebit</source>
        <translation>此桌面没有托盘：关闭窗口就会退出 Onebit</translation>
    </message>
    <message>
        <source>This computer does not go to sleep by itself while a reply is written.</source>
        <translation>写回复时，本机不会自动休眠。</translation>
    </message>
</context>
<context>
    <name>TextMenuPopup</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Select all of this message</source>
        <translation>选择此消息的全部内容</translation>
    </message>
</context>
<context>
    <name>ThinkingFold</name>
    <message>
        <source>Thinking</source>
        <translation>正在思考</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>已思考</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <extracomment>How long a model thought before it answered.</extracomment>
        <translation>思考了 %1 秒</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <extracomment>%1 minutes, %2 seconds.</extracomment>
        <translation>思考了 %1 分 %2 秒</translation>
    </message>
    <message>
        <source>Hide the thoughts</source>
        <translation>隐藏思考过程</translation>
    </message>
    <message>
        <source>Show the thoughts</source>
        <translation>显示思考过程</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>less than a minute left</source>
        <translation>剩余不到 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>剩余 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>剩余 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 / %2 MB</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Trying again soon</source>
        <translation>即将重试</translation>
    </message>
    <message>
        <source>Checking what arrived</source>
        <translation>正在检查收到的内容</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Converting, %1</source>
        <translation>正在转换，%1</translation>
    </message>
</context>
<context>
    <name>TransferButtons</name>
    <message>
        <source>Give up the download of %1</source>
        <translation>放弃下载 %1</translation>
    </message>
    <message>
        <source>Go on with the download of %1</source>
        <translation>继续下载 %1</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>暂停下载 %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>TrashRow</name>
    <message>
        <source>Message in %1: %2</source>
        <translation>%1 中的消息：%2</translation>
    </message>
    <message>
        <source>Message in %1</source>
        <translation>%1 中的消息</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Back to the chats</source>
        <translation>返回对话</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete everything in the trash for ever</source>
        <translation>永久删除回收站中的所有内容</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
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
        <translation>显示 Onebit</translation>
    </message>
    <message>
        <source>Quit Onebit</source>
        <translation>退出 Onebit</translation>
    </message>
</context>
<context>
    <name>UpdateGroup</name>
    <message>
        <source>Look for a newer Onebit</source>
        <translation>检查是否有更新的 Onebit</translation>
    </message>
    <message>
        <source>At a start, once a day at most. Two version numbers are compared; nothing is downloaded</source>
        <translation>启动时检查，每天最多一次。只比较两个版本号，不下载任何内容</translation>
    </message>
    <message>
        <source>Versions are told at</source>
        <translation>版本信息地址</translation>
    </message>
    <message>
        <source>A small file that names the latest version</source>
        <translation>一个写明最新版本的小文件</translation>
    </message>
    <message>
        <source>Address of a file</source>
        <translation>文件地址</translation>
    </message>
    <message>
        <source>Address that tells the latest version</source>
        <translation>写明最新版本的地址</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
</context>
<context>
    <name>VersionSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>版本 %1，共 %2 个</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一个版本</translation>
    </message>
</context>
<context>
    <name>onebit::app::Application</name>
    <message>
        <source>There is no whole reply to write again.</source>
        <translation>没有完整的回复可以重写。</translation>
    </message>
    <message>
        <source>The model that wrote this, %1, is not on this computer.</source>
        <translation>写出这条回复的模型 %1 不在本机上。</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueListModel</name>
    <message>
        <source>Many languages</source>
        <translation>多种语言</translation>
    </message>
</context>
<context>
    <name>onebit::app::CatalogueSettings</name>
    <message>
        <source>What is at this address is no catalogue that this Onebit can read. Check the address, or look for a newer Onebit.</source>
        <translation>此地址的内容不是这个 Onebit 能读取的目录。请检查地址，或查找更新版本的 Onebit。</translation>
    </message>
    <message>
        <source>There is no signature beside this catalogue, so nothing of it was used. Ask its maker for one, or check it by its SHA-256.</source>
        <translation>此目录没有附带签名，因此没有使用其中任何内容。请向制作者索取签名，或用 SHA-256 校验。</translation>
    </message>
    <message>
        <source>This catalogue is not signed by the owner of the key, so nothing of it was used. Check the key and the address.</source>
        <translation>此目录的签名不属于该密钥的所有者，因此没有使用其中任何内容。请检查密钥和地址。</translation>
    </message>
    <message>
        <source>This catalogue has another SHA-256, so nothing of it was used. Check the number and the address.</source>
        <translation>此目录的 SHA-256 不同，因此没有使用其中任何内容。请检查该值和地址。</translation>
    </message>
    <message>
        <source>The catalogue is newer now.</source>
        <translation>目录已更新。</translation>
    </message>
    <message>
        <source>There is no newer catalogue at this address.</source>
        <translation>此地址没有比现在更新的目录。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <extracomment>how many models, and of which day the catalogue is</extracomment>
        <translation>%1，日期：%2</translation>
    </message>
    <message>
        <source>The address has to look like https://example.org/models.json.</source>
        <translation>地址应当像 https://example.org/models.json 这样。</translation>
    </message>
    <message>
        <source>A SHA-256 has 64 digits, 0 to 9 and a to f.</source>
        <translation>SHA-256 有 64 位，由 0 到 9 和 a 到 f 组成。</translation>
    </message>
    <message>
        <source>This is no public Ed25519 key. It has 64 digits, or 44 letters in base64.</source>
        <translation>这不是 Ed25519 公钥。公钥为 64 位数字，或 44 个 base64 字符。</translation>
    </message>
    <message>
        <source>The file of your own models cannot be read. Add it again.</source>
        <translation>无法读取你自己的模型的文件。请重新添加。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose a catalogue file of this computer.</source>
        <translation>无法读取此文件。请选择本机上的目录文件。</translation>
    </message>
    <message>
        <source>Your models cannot be stored. Make room on the disk, then add them again.</source>
        <translation>无法保存你的模型。请腾出磁盘空间，然后重新添加。</translation>
    </message>
    <message>
        <source>This file is no catalogue: %1. Mend it, then add it again.</source>
        <translation>此文件不是目录：%1。请修正后重新添加。</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) added.</source>
        <translation>
            <numerusform>已添加 %n 个模型。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatListModel</name>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>onebit::app::ChatTransfer</name>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>There is no chat to export.</source>
        <translation>没有可导出的对话。</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) exported to %1</source>
        <translation>
            <numerusform>已将 %n 个对话导出到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>无法写入 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>The file is too large to be a file of chats.</source>
        <translation>此文件太大，不可能是对话文件。</translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was imported.</source>
        <translation>此文件已损坏。没有导入任何内容。</translation>
    </message>
    <message>
        <source>An older version of GPT4All wrote this chat. Open it once in the latest one.</source>
        <translation>此对话由旧版 GPT4All 写成。请先用最新版打开一次。</translation>
    </message>
    <message>
        <source>This is no file of chats that Onebit knows. It knows its own, ChatGPT&apos;s, LM Studio&apos;s and GPT4All&apos;s.</source>
        <translation>这不是 Onebit 认识的对话文件。它认识自己的以及 ChatGPT、LM Studio 和 GPT4All 的对话文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个对话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::Conversation</name>
    <message>
        <source>This file cannot be attached: %1.</source>
        <translation>无法附加此文件：%1。</translation>
    </message>
    <message numerus="yes">
        <source>A message can take %n files at most.</source>
        <translation>
            <numerusform>一条消息最多可附加 %n 个文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineCare</name>
    <message>
        <source>A reply is being written</source>
        <translation>正在写回复</translation>
    </message>
</context>
<context>
    <name>onebit::app::EngineStatus</name>
    <message>
        <source>Loads when you write</source>
        <translation>写消息时加载</translation>
    </message>
    <message>
        <source>Loading %1, %2%</source>
        <translation>正在加载 %1，%2%</translation>
    </message>
    <message>
        <source>Reading your message, %1%</source>
        <translation>正在读取你的消息，%1%</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>正在思考</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>正在思考，%1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写</translation>
    </message>
    <message>
        <source>Writing, %1</source>
        <translation>正在写，%1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>onebit::app::InstalledModelListModel</name>
    <message>
        <source>Comes with Onebit</source>
        <translation>Onebit 自带</translation>
    </message>
    <message>
        <source>Stays in %1</source>
        <translation>留在 %1</translation>
    </message>
    <message>
        <source>Original files, to be converted before they run</source>
        <translation>原始文件，运行前需要转换</translation>
    </message>
</context>
<context>
    <name>onebit::app::Library</name>
    <message>
        <source>%1 moved to trash</source>
        <translation>%1 已移至回收站</translation>
    </message>
    <message>
        <source>%1 left the list</source>
        <translation>%1 已从列表中移除</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>正在复制 %1</translation>
    </message>
    <message>
        <source>Moving %1</source>
        <translation>正在移动 %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>%1 was read to its end. Nothing is known to compare it with</source>
        <translation>%1 已完整读取。没有可供比对的信息</translation>
    </message>
    <message>
        <source>%1 is exactly what it should be</source>
        <translation>%1 与应有内容完全一致</translation>
    </message>
    <message>
        <source>%1 is not what it should be. Download it again</source>
        <translation>%1 与应有内容不符。请重新下载</translation>
    </message>
    <message>
        <source>Converting %1</source>
        <translation>正在转换 %1</translation>
    </message>
    <message>
        <source>The same file as %1</source>
        <translation>与 %1 是同一个文件</translation>
    </message>
    <message>
        <source>%1 is converted and listed</source>
        <translation>%1 已转换并列出</translation>
    </message>
</context>
<context>
    <name>onebit::app::LinkedModelListModel</name>
    <message>
        <source>This names no model. Paste an address, or type org/repo as on Hugging Face.</source>
        <translation>这不是模型的地址或名称。请粘贴地址，或按 Hugging Face 上的形式输入 org/repo。</translation>
    </message>
    <message>
        <source>Is on this computer</source>
        <translation>已在本机上</translation>
    </message>
    <message>
        <source>Reading the beginning of the file</source>
        <translation>正在读取文件开头</translation>
    </message>
    <message>
        <source>Original files: when all are here, they are converted to a model of %1 and removed</source>
        <translation>原始文件：全部下载后将转换为 %1 的模型并删除</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>原始文件</translation>
    </message>
</context>
<context>
    <name>onebit::app::Machine</name>
    <message numerus="yes">
        <source>This computer: %n core(s), %1 memory with %2 free, %3 free on disk</source>
        <translation>
            <numerusform>本机：%n 个核心，内存 %1，其中 %2 可用，磁盘可用 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::ModelFolderListModel</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there now. Until it is, downloads go to the first folder</source>
        <translation>目前不在。在它恢复之前，会下载到第一个文件夹</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>目前不在</translation>
    </message>
    <message>
        <source>%1 · %2 free</source>
        <extracomment>what is in a folder, and the room left on its disk</extracomment>
        <translation>%1 · 可用 %2</translation>
    </message>
</context>
<context>
    <name>onebit::app::NetworkSettings</name>
    <message>
        <source>This is not a web address. It has to look like https://example.org.</source>
        <translation>这不是网址。它应当像 https://example.org 这样。</translation>
    </message>
    <message>
        <source>The token is in this system&apos;s keychain.</source>
        <translation>令牌保存在系统的密钥库中。</translation>
    </message>
    <message>
        <source>No keychain answers, so the token is kept until you close Onebit.</source>
        <translation>没有可用的密钥库，令牌只保留到 Onebit 关闭为止。</translation>
    </message>
    <message>
        <source>No token is set.</source>
        <translation>未设置令牌。</translation>
    </message>
</context>
<context>
    <name>onebit::app::NextWordListModel</name>
    <message>
        <source>temperature 0</source>
        <translation>温度 0</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>典型采样</translation>
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
        <translation>（回复结束）</translation>
    </message>
    <message>
        <source>(new line)</source>
        <extracomment>Stands in a list of words that could come next.</extracomment>
        <translation>（换行）</translation>
    </message>
    <message>
        <source>(space)</source>
        <translation>（空格）</translation>
    </message>
    <message>
        <source>All words can come next.</source>
        <translation>所有词都可能是下一个。</translation>
    </message>
    <message>
        <source>One word can come next.</source>
        <translation>只有一个词可能是下一个。</translation>
    </message>
    <message numerus="yes">
        <source>%n words can come next.</source>
        <translation>
            <numerusform>有 %n 个词可能是下一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>All others, %1% together, cannot.</source>
        <translation>其他所有词合计 %1%，不可能出现。</translation>
    </message>
</context>
<context>
    <name>onebit::app::Replay</name>
    <message>
        <source>Writing it again</source>
        <translation>正在重写</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>在结束前停止了。</translation>
    </message>
    <message>
        <source>The same text came again.</source>
        <translation>再次得到了相同的文字。</translation>
    </message>
    <message numerus="yes">
        <source>Another text came: the two part after %n letter(s).</source>
        <translation>
            <numerusform>得到了不同的文字：两者在第 %n 个字符之后不同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onebit::app::TrashListModel</name>
    <message>
        <source>Empty reply</source>
        <translation>空回复</translation>
    </message>
</context>
<context>
    <name>onebit::app::UpdateCheck</name>
    <message>
        <source>The address has to look like https://example.org/onebit.json.</source>
        <translation>地址的形式应为 https://example.org/onebit.json。</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translation>没有更新的版本。</translation>
    </message>
    <message>
        <source>Onebit %1 is there. Get it where you got this one.</source>
        <translation>Onebit %1 已发布。请到获取当前版本的地方获取。</translation>
    </message>
    <message>
        <source>This address names no version. Check it.</source>
        <translation>该地址没有写明版本。请检查。</translation>
    </message>
</context>
</TS>
