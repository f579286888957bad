<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>MainWindow</name>
        <message>
            <source>The folder is %1</source>
            <translation>文件夹是 %1</translation>
        </message>
        <message>
            <source>Exported %L1 entries to %2</source>
            <translation>已导出 %L1 条记录到 %2</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>浅色主题</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>深色主题</translation>
        </message>
        <message>
            <source>NetYard</source>
            <translation>网络操场</translation>
        </message>
        <message>
            <source>All traffic</source>
            <translation>全部通信</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>That address is in a different network from every network this machine is in: check that both machines are on the same Wi-Fi or cable.</source>
            <translation>这个地址和本机不在同一个网段：请检查两台机器是否连着同一个 Wi-Fi 或同一根网线。</translation>
        </message>
        <message>
            <source>“%1” is not an address. Write one like 192.168.1.7:8989 or [::1]:8989.</source>
            <translation>“%1”不是一个地址。请写成 192.168.1.7:8989 或 [::1]:8989 这样的形式。</translation>
        </message>
        <message>
            <source>“%1” is not a port. Ports go from 0 to 65535; 0 lets the system choose a free one.</source>
            <translation>“%1”不是端口号。端口号从 0 到 65535；填 0 表示由系统挑一个空闲端口。</translation>
        </message>
        <message>
            <source>%1 is not an address of this machine. Choose one from the list, or “any” to use them all.</source>
            <translation>%1 不是本机的地址。请从列表里选一个，或选“任意地址”使用全部地址。</translation>
        </message>
        <message>
            <source>%1 is already in use by another program. Stop that program or choose another port.</source>
            <translation>%1 已被别的程序占用。请先关掉那个程序，或换一个端口。</translation>
        </message>
        <message>
            <source>%1 is already in use by %2. Stop that program or choose another port.</source>
            <translation>%1 已被 %2 占用。请先关掉那个程序，或换一个端口。</translation>
        </message>
        <message>
            <source>%1 is reserved: ports below 1024 need administrator rights. Choose a port from 1024 up.</source>
            <translation>%1 是保留端口：1024 以下的端口需要管理员权限。请改用 1024 以上的端口。</translation>
        </message>
        <message>
            <source>No address was found for the name “%1”. Check the spelling, or type the address in numbers.</source>
            <translation>找不到主机名“%1”对应的地址。请检查拼写，或直接输入数字形式的地址。</translation>
        </message>
        <message>
            <source>%1 refused the connection: the machine is there, but nothing listens on that port. Start the server first, or check the port.</source>
            <translation>%1 拒绝了连接：机器在，但没有程序在监听这个端口。请先启动服务器，或核对端口号。</translation>
        </message>
        <message>
            <source>%1 did not answer within %2. The machine may be off, or a firewall may swallow the request.</source>
            <translation>%1 在 %2内没有应答。对方可能没有开机，也可能是防火墙把请求丢掉了。</translation>
        </message>
        <message>
            <source>%1 cannot be reached: no machine answers under that address in this network.</source>
            <translation>无法到达 %1：本网络里没有机器应答这个地址。</translation>
        </message>
        <message>
            <source>%1 cannot be reached: this machine has no route to that network. Check the Wi-Fi or cable.</source>
            <translation>无法到达 %1：本机没有通往那个网络的路由。请检查 Wi-Fi 或网线。</translation>
        </message>
        <message>
            <source>%1 reset the connection (RST): it closed without reading everything, or its program ended.</source>
            <translation>%1 重置了连接（RST）：它没有读完数据就关闭了，或者程序已经退出。</translation>
        </message>
        <message>
            <source>%1 no longer answers: the system gave up repeating. The cable may be out or the machine off.</source>
            <translation>%1 不再应答：系统重传多次后放弃了。可能是网线松了，也可能是对方关机了。</translation>
        </message>
        <message>
            <source>There is no open connection to send on. Connect first.</source>
            <translation>没有可用来发送的连接。请先建立连接。</translation>
        </message>
        <message>
            <source>There is no open connection to %1. Connect first.</source>
            <translation>与 %1 之间没有连接。请先建立连接。</translation>
        </message>
        <message>
            <source>Nothing more can be sent to %1: our side was closed for sending (half-close).</source>
            <translation>不能再向 %1 发送：本端的发送方向已经关闭（半关闭）。</translation>
        </message>
        <message>
            <source>%1 reads too slowly: %2 are already waiting to be sent. The message was not sent; try again later or raise the limit.</source>
            <translation>%1 读得太慢：已有 %2 数据在排队等待发送。这条消息没有发出，请稍后再试，或调高上限。</translation>
        </message>
        <message>
            <source>This program may have no more than %1 files and sockets open at once. New clients wait until one leaves; the limit can be raised with ulimit -n.</source>
            <translation>本程序最多同时打开 %1 个文件和套接字。新客户端要等别人离开才能进来；可以用 ulimit -n 调高上限。</translation>
        </message>
        <message>
            <source>%1 was turned away: the maximum of %2 clients is reached. Raise it in the options if there should be room.</source>
            <translation>已谢绝 %1：客户端数达到了上限 %2。如果还想多接一些，请在选项里调高。</translation>
        </message>
        <message>
            <source>%1 sent a message of %2 bytes, but the limit is %3. The connection was closed; raise the limit in the options, or check that both sides use the same framing.</source>
            <translation>%1 发来一条 %2 字节的消息，而上限是 %3 字节。连接已关闭；请在选项里调高上限，或检查双方的分帧方式是否一致。</translation>
        </message>
        <message numerus="yes">
            <source>%1 closed in the middle of a message: its last %n byte(s) belong to an unfinished one.</source>
            <translation>
                <numerusform>%1 在一条消息发到一半时关闭了连接：最后 %n 个字节属于没发完的消息。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is not a framing. Use none, lf, crlf, length32, fixed:N or delimiter:HEX.</source>
            <translation>“%1”不是分帧方式。可用的有 none、lf、crlf、length32、fixed:N、delimiter:HEX。</translation>
        </message>
        <message>
            <source>Not hexadecimal at character %1. Write bytes as two digits each, such as 48 65 6c.</source>
            <translation>第 %1 个字符不是十六进制。每个字节写两位，例如 48 65 6c。</translation>
        </message>
        <message>
            <source>The escape at character %1 is not known. There are \r \n \t \0 \\ \xNN and \uNNNN.</source>
            <translation>第 %1 个字符处的转义写法无法识别。可用的有 \r \n \t \0 \\ \xNN 和 \uNNNN。</translation>
        </message>
        <message>
            <source>The encoding “%1” is not known. Choose one from the list, such as UTF-8 or GBK.</source>
            <translation>不认识编码“%1”。请从列表里选一种，例如 UTF-8 或 GBK。</translation>
        </message>
        <message>
            <source>The character at position %1 does not exist in %2. Choose UTF-8, or leave it out.</source>
            <translation>第 %1 个字符在 %2 编码里不存在。请改用 UTF-8，或去掉这个字符。</translation>
        </message>
        <message>
            <source>A datagram of %1 bytes cannot be sent: the most that UDP over IPv4 can carry is %2. Send it in pieces, or over TCP.</source>
            <translation>%1 字节的数据报发不出去：IPv4 上的 UDP 一次最多能装 %2 字节。请分几次发，或改用 TCP。</translation>
        </message>
        <message>
            <source>“%1” is not a reply. Use none, echo, upper, time, chat or text:TEXT.</source>
            <translation>“%1”不是应答方式。可用的有 none、echo、upper、time、chat、text:文字。</translation>
        </message>
        <message>
            <source>%1 has no program on that port: its system answered “port unreachable” (ICMP). Bind the other side first, or check the port.</source>
            <translation>%1 的端口上没有程序：对方系统回了“端口不可达”（ICMP）。请先让对方绑定端口，或核对端口号。</translation>
        </message>
        <message>
            <source>%1 is not a multicast group. Groups go from 224.0.0.0 to 239.255.255.255, or begin with ff over IPv6.</source>
            <translation>%1 不是组播地址。IPv4 组播地址从 224.0.0.0 到 239.255.255.255，IPv6 的以 ff 开头。</translation>
        </message>
        <message>
            <source>There is no network interface called “%1” on this machine.</source>
            <translation>本机没有名为“%1”的网络接口。</translation>
        </message>
        <message>
            <source>The system does not allow broadcasting to %1 from this socket.</source>
            <translation>系统不允许这个套接字向 %1 广播。</translation>
        </message>
        <message>
            <source>There is no file “%1”.</source>
            <translation>没有文件“%1”。</translation>
        </message>
        <message>
            <source>“%1” cannot be read. Check its permissions.</source>
            <translation>无法读取“%1”。请检查文件权限。</translation>
        </message>
        <message>
            <source>“%1” cannot be written. Check its permissions, and that no other file has that name.</source>
            <translation>无法写入“%1”。请检查权限，并确认没有同名文件。</translation>
        </message>
        <message>
            <source>Nothing can be written in the folder “%1”. Choose another folder in the settings.</source>
            <translation>无法在文件夹“%1”里写入。请在设置里换一个文件夹。</translation>
        </message>
        <message>
            <source>The disk that holds “%1” is full. Free some space; it goes on by itself.</source>
            <translation>“%1”所在的磁盘满了。请腾出一些空间，之后会自动继续。</translation>
        </message>
        <message>
            <source>“%1” is not a NetYard session: a session is a pcapng file that NetYard recorded.</source>
            <translation>“%1”不是网络操场的会话文件：会话是由网络操场录制的 pcapng 文件。</translation>
        </message>
        <message>
            <source>“%1” is damaged from byte %2 on. Everything before that can be read.</source>
            <translation>“%1”从第 %2 字节起已损坏，之前的内容都可以读取。</translation>
        </message>
        <message>
            <source>The system does not permit it: %1. Check rights and firewall.</source>
            <translation>系统不允许：%1。请检查权限和防火墙。</translation>
        </message>
        <message>
            <source>The system reports: %1 (error %2).</source>
            <translation>系统报告：%1（错误 %2）。</translation>
        </message>
        <message>
            <source>%1: the system reports: %2 (error %3).</source>
            <translation>%1：系统报告：%2（错误 %3）。</translation>
        </message>
        <message>
            <source>Socket created (%1)</source>
            <translation>已创建套接字（%1）</translation>
        </message>
        <message>
            <source>Option %1 = %2</source>
            <translation>选项 %1 = %2</translation>
        </message>
        <message>
            <source>Bound to %1</source>
            <translation>已绑定到 %1</translation>
        </message>
        <message>
            <source>Listening on %1</source>
            <translation>正在监听 %1</translation>
        </message>
        <message>
            <source>Cannot listen: %1</source>
            <translation>无法监听：%1</translation>
        </message>
        <message numerus="yes">
            <source>No longer listening; %n connection(s) stay open</source>
            <translation>
                <numerusform>已停止监听；%n 个连接仍然保持</numerusform>
            </translation>
        </message>
        <message>
            <source>No longer listening</source>
            <translation>已停止监听</translation>
        </message>
        <message numerus="yes">
            <source>Client connected (%n connected now)</source>
            <translation>
                <numerusform>客户端已连接（目前共 %n 个）</numerusform>
            </translation>
        </message>
        <message>
            <source>Accepting paused: %1</source>
            <translation>暂停接受新连接：%1</translation>
        </message>
        <message>
            <source>Accepting again</source>
            <translation>恢复接受新连接</translation>
        </message>
        <message>
            <source>Looking up “%1”</source>
            <translation>正在解析“%1”</translation>
        </message>
        <message>
            <source>“%1” is %2 (%3)</source>
            <translation>“%1”的地址是 %2（用时 %3）</translation>
        </message>
        <message>
            <source>Connecting to %1</source>
            <translation>正在连接 %1</translation>
        </message>
        <message>
            <source>Connected from %1 in %2</source>
            <translation>已连接，本端 %1，用时 %2</translation>
        </message>
        <message>
            <source>Next try to connect in %1</source>
            <translation>%1后再次尝试连接</translation>
        </message>
        <message>
            <source>Peer finished sending: a read of zero bytes</source>
            <translation>对方已发送完毕：读到零字节</translation>
        </message>
        <message>
            <source>Our side closed for sending (half-close)</source>
            <translation>本端已关闭发送方向（半关闭）</translation>
        </message>
        <message>
            <source>Connection closed (%1 in, %2 out)</source>
            <translation>连接已关闭（收 %1，发 %2）</translation>
        </message>
        <message>
            <source>Connection aborted by us (RST)</source>
            <translation>本端强行断开连接（RST）</translation>
        </message>
        <message>
            <source>Connection reset by the peer (RST)</source>
            <translation>连接被对方重置（RST）</translation>
        </message>
        <message numerus="yes">
            <source>Closed after %n second(s) without traffic</source>
            <translation>
                <numerusform>%n 秒内没有收发，已关闭</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading paused</source>
            <translation>已暂停读取</translation>
        </message>
        <message>
            <source>Reading again</source>
            <translation>已恢复读取</translation>
        </message>
        <message>
            <source>The peer reads too slowly: %1 wait to be sent</source>
            <translation>对方读得太慢：%1 在等待发送</translation>
        </message>
        <message>
            <source>Everything that waited is sent (%1)</source>
            <translation>积压的数据已全部发出（%1）</translation>
        </message>
        <message>
            <source>%1 joined the chat</source>
            <translation>%1 进入聊天室</translation>
        </message>
        <message>
            <source>%1 left the chat</source>
            <translation>%1 离开聊天室</translation>
        </message>
        <message>
            <source>New nickname: %1</source>
            <translation>改了昵称：%1</translation>
        </message>
        <message>
            <source>The peer said “%1”: the talk is over</source>
            <translation>对方说了“%1”：对话结束</translation>
        </message>
        <message>
            <source>Bound to %1, receive buffer %2</source>
            <translation>已绑定到 %1，接收缓冲区 %2</translation>
        </message>
        <message>
            <source>Cannot bind: %1</source>
            <translation>无法绑定：%1</translation>
        </message>
        <message>
            <source>Socket closed, %1 is free again</source>
            <translation>套接字已关闭，%1 已释放</translation>
        </message>
        <message>
            <source>Joined group %1</source>
            <translation>已加入组播组 %1</translation>
        </message>
        <message>
            <source>Joined group %1 on %2</source>
            <translation>已在 %2 上加入组播组 %1</translation>
        </message>
        <message>
            <source>Left group %1</source>
            <translation>已离开组播组 %1</translation>
        </message>
        <message>
            <source>Group %1: %2</source>
            <translation>组播组 %1：%2</translation>
        </message>
        <message>
            <source>Port unreachable: no program there (ICMP)</source>
            <translation>端口不可达：那里没有程序（ICMP）</translation>
        </message>
        <message>
            <source>Not sent: %1</source>
            <translation>没有发出：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n datagram(s) dropped by the system: the receive buffer was full</source>
            <translation>
                <numerusform>系统丢弃了 %n 个数据报：接收缓冲区满了</numerusform>
            </translation>
        </message>
        <message>
            <source>Recording started</source>
            <translation>开始录制</translation>
        </message>
        <message>
            <source>Only %1 free on the disk: contents are no longer recorded, only headers</source>
            <translation>磁盘只剩 %1：不再录制内容，只记首部</translation>
        </message>
        <message>
            <source>Enough space again: contents are recorded</source>
            <translation>磁盘空间够了：恢复录制内容</translation>
        </message>
        <message>
            <source>Recording stopped: %1</source>
            <translation>录制中断：%1</translation>
        </message>
        <message numerus="yes">
            <source>Recording again; %n entry(s) were not kept</source>
            <translation>
                <numerusform>恢复录制；有 %n 条记录没有保存</numerusform>
            </translation>
        </message>
        <message>
            <source>Recording finished</source>
            <translation>录制结束</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>备注：%1</translation>
        </message>
        <message>
            <source>With address reuse on, the port can be bound again although connections of an earlier run are still in TIME_WAIT. Without it, bind() fails with “address already in use” for up to a minute or two after a restart.</source>
            <translation>打开地址重用后，即使上次运行留下的连接还处在 TIME_WAIT 状态，也能再次绑定这个端口。不打开的话，重启后的一两分钟内 bind() 会报“地址已被占用”。</translation>
        </message>
        <message>
            <source>0 means that one IPv6 socket also takes IPv4 clients; 1 keeps the two families apart.</source>
            <translation>0 表示一个 IPv6 套接字也接待 IPv4 客户端；1 表示两种地址各管各的。</translation>
        </message>
        <message>
            <source>Small messages are sent at once instead of being collected (Nagle's algorithm off).</source>
            <translation>小消息立刻发出，不攒在一起（关闭 Nagle 算法）。</translation>
        </message>
        <message>
            <source>The system asks a silent peer now and then whether it is still there.</source>
            <translation>对方长时间不出声时，系统会不时问一声它还在不在。</translation>
        </message>
        <message>
            <source>The size of the kernel's buffer for this socket in bytes. Linux doubles the value for its own bookkeeping.</source>
            <translation>内核为这个套接字准备的缓冲区大小（字节）。Linux 会把数值加倍，留作自己记账用。</translation>
        </message>
        <message>
            <source>An option of the socket was set before it was used.</source>
            <translation>在使用套接字之前设置了它的一个选项。</translation>
        </message>
        <message>
            <source>The program asks the system for a socket: an end of a connection to be, so far without address or port.</source>
            <translation>程序向系统要一个套接字：它将成为连接的一端，此刻还没有地址，也没有端口。</translation>
        </message>
        <message>
            <source>The socket now has an address and a port of its own. With port 0 the system picks a free one; 0.0.0.0 stands for every IPv4 address of this machine.</source>
            <translation>套接字现在有了自己的地址和端口。端口填 0 时由系统挑一个空闲的；0.0.0.0 代表本机所有的 IPv4 地址。</translation>
        </message>
        <message>
            <source>From now on the system takes connections to %1 by itself and keeps up to that many of them waiting until the program calls accept().</source>
            <translation>从现在起，系统会自行接下发往 %1 的连接，最多让这么多个连接排队，等程序调用 accept() 来取。</translation>
        </message>
        <message>
            <source>The door is shut, but whoever is inside stays: a connection has a socket of its own, made by accept(), which does not depend on the listening one. New clients are refused from now on.</source>
            <translation>大门关了，里面的人照旧：每个连接都有 accept() 给它的专用套接字，不依赖监听套接字。此后新来的客户端会被拒绝。</translation>
        </message>
        <message>
            <source>accept() returned a new socket for this one client. The listening socket goes on listening; the two sides are told apart by address and port: %1 here, %2 there.</source>
            <translation>accept() 为这一个客户端返回了新的套接字，监听套接字继续监听。一条连接靠两端的地址和端口来区分：这边是 %1，那边是 %2。</translation>
        </message>
        <message>
            <source>The system had already completed the connection, so it had to be accepted before it could be closed. The client sees a connection that ends at once.</source>
            <translation>三次握手已由系统完成，所以只能先接受再关闭。客户端看到的是：连接刚建立就结束了。</translation>
        </message>
        <message>
            <source>Every socket needs a file descriptor, and the process has used up its share. Waiting connections stay in the backlog until a client leaves; nothing that is open is touched.</source>
            <translation>每个套接字都要占一个文件描述符，而本进程的名额用完了。排队的连接会留在等待队列里，直到有客户端离开；已有的连接不受影响。</translation>
        </message>
        <message>
            <source>A descriptor is free again, so waiting connections are taken.</source>
            <translation>又有空闲的描述符了，开始接收排队的连接。</translation>
        </message>
        <message>
            <source>Sockets know only numbers. The system asks its hosts file and the name servers for the addresses of this name.</source>
            <translation>套接字只认数字地址。系统会查 hosts 文件并询问域名服务器，找出这个名字对应的地址。</translation>
        </message>
        <message>
            <source>A name may have several addresses, IPv6 and IPv4. They are tried one after the other until one answers.</source>
            <translation>一个名字可能有好几个地址，IPv6 和 IPv4 都有。程序会逐个尝试，直到有一个应答。</translation>
        </message>
        <message>
            <source>The system sends a SYN and waits for the answer. The program does not wait with it: it is told when the connection stands or has failed.</source>
            <translation>系统发出 SYN 并等待应答。程序不用陪着等：连上了或失败了，系统会来通知。</translation>
        </message>
        <message>
            <source>SYN, SYN+ACK, ACK: the three-way handshake is complete. The system chose %1 as our own end. The time is about one round trip.</source>
            <translation>SYN、SYN+ACK、ACK：三次握手完成。系统为本端选了 %1。用时大约是一个往返。</translation>
        </message>
        <message>
            <source>A socket that failed cannot be used again: the next try makes a new one. The pause doubles each time, so that a server which is just starting is not flooded.</source>
            <translation>失败过的套接字不能再用，下一次尝试会新建一个。每次间隔加倍，免得把刚启动的服务器冲垮。</translation>
        </message>
        <message>
            <source>Zero bytes do not mean an empty message: TCP has none. They mean that the peer has called close() or shutdown() and its FIN has arrived. Nothing more will come from there. Whether it still reads cannot be seen; our own direction stays open until we close it.</source>
            <translation>读到零字节并不是收到了一条空消息——TCP 没有空消息。它表示对方调用了 close() 或 shutdown()，FIN 已经到达，那边不会再来数据了。对方是否还在读，从这里看不出来；我们这个方向在自己关闭之前一直是通的。</translation>
        </message>
        <message>
            <source>We have sent FIN: the peer's recv() will return 0. We can still receive until the peer closes its side too.</source>
            <translation>本端发出了 FIN：对方的 recv() 会返回 0。在对方也关闭之前，我们仍然可以接收。</translation>
        </message>
        <message>
            <source>Both directions are over. The side that closed first keeps the pair of ports in TIME_WAIT for a while, so that late packets cannot be taken for those of a new connection.</source>
            <translation>两个方向都结束了。先关闭的一方会把这对端口留在 TIME_WAIT 一段时间，免得迟到的数据包被当成新连接的。</translation>
        </message>
        <message>
            <source>Instead of FIN the system sends RST: the connection is gone at once, what was waiting to be sent is thrown away, and the peer's next call fails with “connection reset by peer”.</source>
            <translation>系统发的不是 FIN 而是 RST：连接立刻消失，还没发出的数据被丢弃，对方下一次调用会得到“连接被对方重置”的错误。</translation>
        </message>
        <message>
            <source>The peer's system answered with RST. That happens when a program closes a socket with unread data in it, ends by force, or no longer knows the connection. What was still on its way is lost.</source>
            <translation>对方系统回了 RST。程序没读完数据就关闭套接字、被强行结束、或者早已不认得这条连接时，都会这样。还在路上的数据就丢了。</translation>
        </message>
        <message>
            <source>Nothing was received or sent for the time set in the options. TCP itself would have kept the silent connection for ever.</source>
            <translation>在选项规定的时间里没有任何收发，于是关闭了连接。TCP 自己会让沉默的连接一直保持下去。</translation>
        </message>
        <message>
            <source>recv() is no longer called</source>
            <translation>不再调用 recv()</translation>
        </message>
        <message>
            <source>What the peer sends now collects in the kernel's receive buffer. When that is full, TCP closes the window and the peer's send() blocks or fails with EAGAIN: back-pressure. Watch the two buffers.</source>
            <translation>对方发来的数据现在积在内核的接收缓冲区里。缓冲区满了，TCP 就把窗口关到零，对方的 send() 会阻塞或返回 EAGAIN——这就是反压。请看两个缓冲区的变化。</translation>
        </message>
        <message>
            <source>The receive buffer is emptied, TCP opens the window again, and the peer can go on sending.</source>
            <translation>接收缓冲区被读空，TCP 重新打开窗口，对方可以继续发送。</translation>
        </message>
        <message>
            <source>The kernel's send buffer is full because the peer does not read fast enough. What is left waits in the program, up to the limit set in the options.</source>
            <translation>对方读得不够快，内核的发送缓冲区满了。剩下的数据在程序里等着，最多等到选项规定的上限。</translation>
        </message>
        <message>
            <source>The peer has read on, and everything that was waiting has been handed to the system.</source>
            <translation>对方继续读了，等待的数据已全部交给系统。</translation>
        </message>
        <message>
            <source>send() was not called</source>
            <translation>没有调用 send()</translation>
        </message>
        <message>
            <source>Without a limit, one wrong length could make the program collect gigabytes.</source>
            <translation>如果不设上限，一个写错的长度就可能让程序攒下好几 GB 数据。</translation>
        </message>
        <message>
            <source>They are in the log as a message of their own, so that nothing is lost.</source>
            <translation>这些字节在日志里单独列为一条消息，没有丢失。</translation>
        </message>
        <message>
            <source>The server told everybody else: it calls send() once for each of the other connections. Clients never talk to each other directly.</source>
            <translation>服务器通知了其他所有人：它对其余每个连接各调用一次 send()。客户端之间从不直接通信。</translation>
        </message>
        <message>
            <source>The word is an agreement between the two programs, not a part of TCP or UDP: the system does not know it.</source>
            <translation>这个词是两边程序之间的约定，不是 TCP 或 UDP 的一部分，系统并不认识它。</translation>
        </message>
        <message>
            <source>A UDP socket needs no listen() and no accept(): one socket hears from everybody and sends to anybody. The receive buffer decides how large a burst survives while the program is busy.</source>
            <translation>UDP 套接字不需要 listen()，也不需要 accept()：一个套接字就能收所有人的、发给任何人。程序忙的时候能扛住多大的突发流量，由接收缓冲区决定。</translation>
        </message>
        <message>
            <source>Nobody is told: UDP has no connection that could end. Datagrams that still come are answered by the system with “port unreachable”.</source>
            <translation>不会通知任何人：UDP 没有连接，也就谈不上断开。之后再来的数据报，系统会回“端口不可达”。</translation>
        </message>
        <message>
            <source>The system tells the network (IGMP or MLD) that this machine wants the group's datagrams. Sending to a group needs no membership.</source>
            <translation>系统用 IGMP 或 MLD 告诉网络：本机要收这个组的数据报。向组里发送则不必加入。</translation>
        </message>
        <message>
            <source>Datagrams to the group no longer reach this socket.</source>
            <translation>发往这个组的数据报不再送到这个套接字。</translation>
        </message>
        <message>
            <source>sendto() had succeeded: UDP only hands the datagram over. Later the other machine answered that no program has that port. Many networks and firewalls drop this message, so its absence proves nothing.</source>
            <translation>sendto() 当时是成功的：UDP 只管把数据报交出去。后来对方机器回话，说没有程序使用那个端口。许多网络和防火墙会丢掉这种消息，所以收不到它并不说明什么。</translation>
        </message>
        <message>
            <source>the kernel's drop counter (SO_RXQ_OVFL) has grown</source>
            <translation>内核的丢包计数（SO_RXQ_OVFL）增加了</translation>
        </message>
        <message>
            <source>Datagrams arrived faster than the program took them, and the receive buffer was full. UDP tells neither side; only this counter knows. A larger receive buffer helps against bursts. In all: %1.</source>
            <translation>数据报来得比程序取得快，接收缓冲区满了。UDP 不会告诉任何一方，只有这个计数知道。调大接收缓冲区可以应付突发流量。累计：%1。</translation>
        </message>
        <message>
            <source>Everything that is sent and received from now on is written to the session file, which Wireshark can open.</source>
            <translation>从现在起，收发的一切都写进会话文件，可以用 Wireshark 打开。</translation>
        </message>
        <message>
            <source>To keep the disk from filling up, messages are recorded with time, addresses and length only while little space is free.</source>
            <translation>为了不把磁盘写满，空间不足时只记录消息的时间、地址和长度。</translation>
        </message>
        <message>
            <source>Connections are not affected. What could not be written is counted, so that the gap is known.</source>
            <translation>连接不受影响。没能写下的都计了数，缺了多少一清二楚。</translation>
        </message>
        <message>
            <source>The session file is complete.</source>
            <translation>会话文件已写完整。</translation>
        </message>
        <message>
            <source>TCP server</source>
            <translation>TCP 服务器</translation>
        </message>
        <message>
            <source>TCP client</source>
            <translation>TCP 客户端</translation>
        </message>
        <message>
            <source>UDP peer</source>
            <translation>UDP 通信</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件收发</translation>
        </message>
        <message>
            <source>HTTP server</source>
            <translation>HTTP 服务器</translation>
        </message>
        <message>
            <source>looking up</source>
            <translation>解析中</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>连接中</translation>
        </message>
        <message>
            <source>open</source>
            <translation>已连接</translation>
        </message>
        <message>
            <source>peer finished</source>
            <translation>对方已发完</translation>
        </message>
        <message>
            <source>half-closed</source>
            <translation>半关闭</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待重连</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>* %1 joined (%2 here)</source>
            <translation>* %1 来了（现有 %2 人）</translation>
        </message>
        <message>
            <source>* %1 left (%2 here)</source>
            <translation>* %1 走了（还有 %2 人）</translation>
        </message>
        <message>
            <source>* %1 is now %2</source>
            <translation>* %1 改名为 %2</translation>
        </message>
        <message>
            <source>* the name %1 is taken or cannot be used</source>
            <translation>* 名字 %1 已有人用，或不能使用</translation>
        </message>
        <message>
            <source>* welcome; /name NICKNAME sets your name, q leaves</source>
            <translation>* 欢迎！输入 /name 昵称 给自己起名，输入 q 离开</translation>
        </message>
        <message>
            <source>%1 µs</source>
            <translation>%1 微秒</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>Another program moved or renamed the session file “%1” while it was being written.</source>
            <translation>录制过程中，会话文件“%1”被别的程序移走或改名了。</translation>
        </message>
        <message>
            <source>Another program cut the session file “%1” short while it was being written.</source>
            <translation>录制过程中，会话文件“%1”被别的程序截短了。</translation>
        </message>
        <message>
            <source>Another program deleted the session file “%1” while it was being written.</source>
            <translation>录制过程中，会话文件“%1”被别的程序删除了。</translation>
        </message>
    </context>
    <context>
        <name>cli::Arguments</name>
        <message>
            <source>%1 is missing.</source>
            <translation>缺少 %1。</translation>
        </message>
        <message>
            <source>“%1” is one argument too many.</source>
            <translation>多了一个参数“%1”。</translation>
        </message>
        <message>
            <source>Unknown option %1.</source>
            <translation>没有 %1 这个选项。</translation>
        </message>
        <message>
            <source>%1 is given twice.</source>
            <translation>%1 给了两次。</translation>
        </message>
        <message>
            <source>%1 takes no value.</source>
            <translation>%1 不带值。</translation>
        </message>
        <message>
            <source>%1 needs a value: %2.</source>
            <translation>%1 后面要有值：%2。</translation>
        </message>
        <message>
            <source>--%1 %2 is missing.</source>
            <translation>缺少 --%1 %2。</translation>
        </message>
    </context>
    <context>
        <name>cli::Console</name>
        <message>
            <source>Standard output was closed: nothing more is printed.</source>
            <translation>标准输出已关闭，不再打印。</translation>
        </message>
    </context>
    <context>
        <name>cli::EngineCommand</name>
        <message>
            <source>record everything there (a new file; Wireshark opens it)</source>
            <translation>把一切录进这个文件（新文件，可用 Wireshark 打开）</translation>
        </message>
        <message>
            <source>end by itself after so long</source>
            <translation>过这么久自动结束</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) or event(s) could not be recorded.</source>
            <translation>
                <numerusform>有 %n 条消息或事件没能录下来。</numerusform>
            </translation>
        </message>
        <message>
            <source>address to bind to: one of this machine's, 0.0.0.0 (any IPv4, the default),
:: (any IPv6) or any (both)</source>
            <translation>绑定的地址：本机的某个地址、0.0.0.0（任意 IPv4，默认）、
::（任意 IPv6）或 any（两者都要）</translation>
        </message>
        <message>
            <source>what to answer each message: nothing (the default), the same, the same in capitals,
the time (the message is a strftime format), everyone's lines to everyone, or TEXT</source>
            <translation>怎样应答每条消息：不应答（默认）、原样返回、转成大写、
报时（消息是 strftime 格式）、聊天室（每人的话发给所有人）、或固定文字 TEXT</translation>
        </message>
        <message>
            <source>of text: UTF-8 (the default), GBK, GB18030, Big5, ...</source>
            <translation>文字编码：UTF-8（默认）、GBK、GB18030、Big5 等</translation>
        </message>
        <message>
            <source>where a message ends: none (the default: as received), lf, crlf, length32,
fixed:N (N bytes) or delimiter:HEX</source>
            <translation>消息到哪里结束：none（默认，收到多少算多少）、lf、crlf、length32、
fixed:N（N 个字节）或 delimiter:HEX</translation>
        </message>
        <message>
            <source>send TEXT as it is; may be given several times, sent in order</source>
            <translation>原样发送 TEXT；可以给多次，按顺序发送</translation>
        </message>
        <message>
            <source>send bytes, such as 48656c6c6f or "48 65"; may be given several times</source>
            <translation>发送字节，例如 48656c6c6f 或 "48 65"；可以给多次</translation>
        </message>
        <message>
            <source>then send every line of standard input (UTF-8) as one message, without its line end</source>
            <translation>然后把标准输入（UTF-8）的每一行当作一条消息发送，不含行尾</translation>
        </message>
        <message>
            <source>after the last message, end when nothing came for so long (default 1)</source>
            <translation>发完最后一条后，这么久没有收到东西就结束（默认 1）</translation>
        </message>
        <message>
            <source>Each message received is one line on standard output: the peer's ADDR:PORT, a space, the text. Control
characters and bytes that are no text are written as \n, \r, \t, \xNN or \uNNNN, a backslash as \\.
Everything else is written to standard error. SIGINT or SIGTERM: close, finish the session file, end.</source>
            <translation>收到的每条消息在标准输出占一行：对方的 地址:端口、一个空格、文字。控制字符和不成文字的字节
写成 \n、\r、\t、\xNN 或 \uNNNN，反斜杠写成 \\。其余信息都写到标准错误。
收到 SIGINT 或 SIGTERM 时：关闭连接，写完会话文件，退出。</translation>
        </message>
        <message>
            <source>%1 Recording went on in “%2”.</source>
            <translation>%1录制已改在“%2”里继续。</translation>
        </message>
    </context>
    <context>
        <name>cli::ExportCommand</name>
        <message>
            <source>There is no format “%1”. There are: text, csv, jsonl.</source>
            <translation>没有“%1”这种格式。可用的有：text、csv、jsonl。</translation>
        </message>
        <message>
            <source>There is no channel “%1”. There are: tcp-server, tcp-client, udp, transfer, http.</source>
            <translation>没有“%1”这个通道。可用的有：tcp-server、tcp-client、udp、transfer、http。</translation>
        </message>
        <message>
            <source>write a session as text, CSV or JSON Lines</source>
            <translation>把会话写成文本、CSV 或 JSON Lines</translation>
        </message>
        <message>
            <source>a session file (.pcapng) that NetYard recorded</source>
            <translation>网络操场录制的会话文件（.pcapng）</translation>
        </message>
        <message>
            <source>what to write</source>
            <translation>写成什么格式</translation>
        </message>
        <message>
            <source>write there (replacing what is there) instead of to standard output</source>
            <translation>写到这个文件（已有的会被替换），而不是标准输出</translation>
        </message>
        <message>
            <source>only this one: tcp-server, tcp-client, udp, transfer or http</source>
            <translation>只要这一个：tcp-server、tcp-client、udp、transfer 或 http</translation>
        </message>
        <message>
            <source>only entries with TEXT in their text or their endpoints, whatever its case</source>
            <translation>只要文字或端点里含有 TEXT 的记录，不分大小写</translation>
        </message>
        <message>
            <source>csv: RFC 4180, UTF-8 with byte order mark, one header line; the payload as text and as hex; cells that a
spreadsheet would take for a formula begin with an apostrophe. jsonl: one object a line; the payload always as
base64, and as text where it is valid UTF-8. Their times are UTC. The output file appears only when it is whole.</source>
            <translation>csv：遵循 RFC 4180，带字节序标记的 UTF-8，一行表头；内容同时给出文字和十六进制；会被电子表格
当成公式的单元格前面加一个撇号。jsonl：每行一个对象；内容总有 base64，是合法 UTF-8 时另有文字。
这两种格式的时间是 UTC。输出文件写完整了才会出现。</translation>
        </message>
        <message>
            <source>%1 is damaged at byte %2: %3 bytes were left out.</source>
            <translation>%1 在第 %2 字节处损坏，略去了 %3 字节。</translation>
        </message>
    </context>
    <context>
        <name>cli::Help</name>
        <message>
            <source>language of messages; otherwise the system's</source>
            <translation>提示信息的语言，默认随系统</translation>
        </message>
        <message>
            <source>show this help and end</source>
            <translation>显示本帮助后结束</translation>
        </message>
        <message>
            <source>NetYard on the console: network programs to try things out with, and to record what they say.</source>
            <translation>命令行里的网络操场：用来做实验的网络程序，并把通信内容录下来。</translation>
        </message>
        <message>
            <source>Usage:</source>
            <translation>用法：</translation>
        </message>
        <message>
            <source>Commands:</source>
            <translation>命令：</translation>
        </message>
        <message>
            <source>Exit codes:</source>
            <translation>退出码：</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>it failed; standard error says what and why</source>
            <translation>失败；标准错误里说明是什么、为什么</translation>
        </message>
        <message>
            <source>wrong usage</source>
            <translation>用法不对</translation>
        </message>
    </context>
    <context>
        <name>cli::InfoCommand</name>
        <message>
            <source>%1 messages, %2 bytes</source>
            <translation>%1 条消息，%2 字节</translation>
        </message>
        <message>
            <source>Pairs of endpoints</source>
            <translation>端点对</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>In</source>
            <translation>收</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>发</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>say what is in a session file</source>
            <translation>说明会话文件里有什么</translation>
        </message>
        <message>
            <source>a session file (.pcapng) that NetYard recorded</source>
            <translation>网络操场录制的会话文件（.pcapng）</translation>
        </message>
        <message>
            <source>Counts messages, bytes, connections and events of each channel. Times are local. A file that was torn by a
crash is no failure: what is whole is counted, and where it ends is said.</source>
            <translation>统计每个通道的消息、字节、连接和事件。时间是本地时间。因崩溃而残缺的文件不算失败：
完整的部分照样统计，并说明到哪里为止。</translation>
        </message>
        <message>
            <source>Session: %1</source>
            <translation>会话：%1</translation>
        </message>
        <message>
            <source>Recorded by: %1</source>
            <translation>录制程序：%1</translation>
        </message>
        <message>
            <source>Entries: %1</source>
            <translation>记录：%1</translation>
        </message>
        <message>
            <source>First: %1</source>
            <translation>最早：%1</translation>
        </message>
        <message>
            <source>Last: %1</source>
            <translation>最晚：%1</translation>
        </message>
        <message>
            <source>Duration: %1</source>
            <translation>时长：%1</translation>
        </message>
        <message>
            <source>Damaged: at byte %1; %2 bytes were left out, everything before them is there</source>
            <translation>损坏：从第 %1 字节起；略去了 %2 字节，之前的都在</translation>
        </message>
    </context>
    <context>
        <name>cli::OptionReader</name>
        <message>
            <source>No one can be reached at port 0.</source>
            <translation>端口 0 上联系不到任何人。</translation>
        </message>
        <message>
            <source>“%1” is not a number of seconds.</source>
            <translation>“%1”不是秒数。</translation>
        </message>
    </context>
    <context>
        <name>cli::Program</name>
        <message>
            <source>There is no language “%1”. There are: %2.</source>
            <translation>没有“%1”这种语言。可用的有：%2。</translation>
        </message>
        <message>
            <source>A command is missing. See netyard-cli --help.</source>
            <translation>缺少命令。请看 netyard-cli --help。</translation>
        </message>
        <message>
            <source>There is no command “%1”. See netyard-cli --help.</source>
            <translation>没有“%1”这个命令。请看 netyard-cli --help。</translation>
        </message>
        <message>
            <source>%1 See netyard-cli %2 --help.</source>
            <translation>%1请看 netyard-cli %2 --help。</translation>
        </message>
    </context>
    <context>
        <name>cli::TcpClientCommand</name>
        <message>
            <source>connect to a TCP server, send, print the answers</source>
            <translation>连接 TCP 服务器，发送，打印应答</translation>
        </message>
        <message>
            <source>name or address of the server</source>
            <translation>服务器的名字或地址</translation>
        </message>
        <message>
            <source>its port</source>
            <translation>服务器的端口</translation>
        </message>
        <message>
            <source>port of one's own; 0 (the default): the system chooses</source>
            <translation>本端的端口；0（默认）表示由系统选</translation>
        </message>
        <message>
            <source>It ends when the server closes the connection, or when everything is sent and nothing came for --wait seconds.
At the end of standard input its own direction is closed (FIN), so that the server sees the end. With nothing
to send and no --wait it prints what comes until the server closes.</source>
            <translation>服务器关闭连接时结束；或者全部发完之后，--wait 秒内没有收到东西时结束。
标准输入结束时会关闭本端的发送方向（FIN），让服务器知道发完了。
没有要发的、也没有 --wait 时，一直打印收到的内容，直到服务器关闭连接。</translation>
        </message>
    </context>
    <context>
        <name>cli::TcpClientTask</name>
        <message>
            <source>Connected to %1 from %2.</source>
            <translation>已从 %2 连接到 %1。</translation>
        </message>
    </context>
    <context>
        <name>cli::TcpServerCommand</name>
        <message>
            <source>listen for TCP connections, print what they send, answer it</source>
            <translation>监听 TCP 连接，打印收到的内容并应答</translation>
        </message>
        <message>
            <source>port to listen on; 0: any free one</source>
            <translation>监听的端口；0 表示任选一个空闲的</translation>
        </message>
        <message>
            <source>close connections that were silent for so long; 0 (the default): never</source>
            <translation>关闭沉默了这么久的连接；0（默认）表示从不</translation>
        </message>
        <message>
            <source>As soon as it is ready the server prints one line, listening ADDR:PORT, with the real port. With the replies
text and chat a message q ends the connection.</source>
            <translation>服务器一就绪就打印一行 listening 地址:端口，端口是真实的端口。
应答方式为固定文字或聊天室时，对方发来 q 就结束连接。</translation>
        </message>
    </context>
    <context>
        <name>cli::TcpServerTask</name>
        <message>
            <source>%1 closed.</source>
            <translation>%1 已关闭。</translation>
        </message>
    </context>
    <context>
        <name>cli::UdpCommand</name>
        <message>
            <source>bind a UDP socket, print the datagrams that come, answer them, send some</source>
            <translation>绑定 UDP 套接字，打印收到的数据报并应答，也可发送</translation>
        </message>
        <message>
            <source>port to bind to; 0 (the default): any free one</source>
            <translation>绑定的端口；0（默认）表示任选一个空闲的</translation>
        </message>
        <message>
            <source>whom to send to: a name, an address, a group or a broadcast address</source>
            <translation>发给谁：名字、地址、组播组或广播地址</translation>
        </message>
        <message>
            <source>join a multicast group; may be given several times</source>
            <translation>加入组播组；可以给多次</translation>
        </message>
        <message>
            <source>network interface of the groups, such as lo; otherwise the system chooses</source>
            <translation>组播用的网络接口，例如 lo；不给则由系统选择</translation>
        </message>
        <message>
            <source>without --to: send to 255.255.255.255 at the port of --port</source>
            <translation>没有 --to 时：发到 255.255.255.255，端口取 --port</translation>
        </message>
        <message>
            <source>Without --to or --broadcast it is a server: it prints one line, listening ADDR:PORT, as soon as it is ready, and
goes on until it is stopped. With one of them it sends, prints what comes, and ends when nothing came for --wait
seconds; with nothing to send and no --wait it goes on until it is stopped. One datagram is one message. An ICMP
"port unreachable" that comes back is a failure (exit code 1), and so is a datagram over 65507 bytes.</source>
            <translation>不带 --to 和 --broadcast 时它是服务端：一就绪就打印一行 listening 地址:端口，一直运行到被停止。
带上其中之一时，它发送、打印收到的内容，--wait 秒内没有收到东西就结束；没有要发的、也没有 --wait
时一直运行到被停止。一个数据报就是一条消息。收到 ICMP“端口不可达”算失败（退出码 1），
超过 65507 字节的数据报也算失败。</translation>
        </message>
        <message>
            <source>--broadcast needs --to or --port: to which port?</source>
            <translation>--broadcast 要配合 --to 或 --port：发到哪个端口？</translation>
        </message>
        <message>
            <source>There is something to send, but --to HOST:PORT is missing.</source>
            <translation>有东西要发，但缺少 --to 主机:端口。</translation>
        </message>
    </context>
    <context>
        <name>cli::UdpTask</name>
        <message>
            <source>Bound to %1.</source>
            <translation>已绑定到 %1。</translation>
        </message>
        <message numerus="yes">
            <source>%n datagram(s) were dropped: the receive buffer was full.</source>
            <translation>
                <numerusform>丢弃了 %n 个数据报：接收缓冲区满了。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>widgets</name>
        <message>
            <source>Start with this tab: %1.</source>
            <translation>启动时显示这个标签页：%1。</translation>
        </message>
        <message>
            <source>Language: %1.</source>
            <translation>语言：%1。</translation>
        </message>
        <message>
            <source>Theme: light, dark or system.</source>
            <translation>主题：light、dark 或 system。</translation>
        </message>
        <message>
            <source>Open a recorded session.</source>
            <translation>打开录好的会话。</translation>
        </message>
        <message>
            <source>Play a short tour, leave pictures and a session file in DIR, and quit.</source>
            <translation>演示一小段，把截图和会话文件放进 DIR，然后退出。</translation>
        </message>
        <message>
            <source>A playground in which one can see networking work.</source>
            <translation>一个让人看得见网络怎么工作的操场。</translation>
        </message>
        <message>
            <source>Not understood: %1. Try --help.</source>
            <translation>看不懂：%1。请试试 --help。</translation>
        </message>
        <message>
            <source>There is no language %1; there are %2.</source>
            <translation>没有 %1 这种语言，可用的有 %2。</translation>
        </message>
        <message>
            <source>There is no tab %1; there are %2.</source>
            <translation>没有 %1 这个标签页，可用的有 %2。</translation>
        </message>
        <message>
            <source>There is no theme %1; there are light, dark and system.</source>
            <translation>没有 %1 这个主题，可用的有 light、dark 和 system。</translation>
        </message>
        <message>
            <source>The desktop program cannot open recorded sessions yet. Use "netyard-cli info %1" or "netyard-cli export %1 --format text", or Wireshark.</source>
            <translation>桌面程序还不能打开录好的会话。请用 "netyard-cli info %1" 或 "netyard-cli export %1 --format text"，也可以用 Wireshark。</translation>
        </message>
        <message>
            <source>--tour needs a folder.</source>
            <translation>--tour 后面要有文件夹。</translation>
        </message>
    </context>
    <context>
        <name>widgets::AboutDialog</name>
        <message>
            <source>About NetYard</source>
            <translation>关于网络操场</translation>
        </message>
        <message>
            <source>A playground in which one can see networking work.&lt;br&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
            <translation>一个让人看得见网络怎么工作的操场。&lt;br&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本，不附带任何担保。</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>使用了</translation>
        </message>
        <message>
            <source>as Qt uses it</source>
            <translation>由 Qt 使用</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>widgets::ActivityDot</name>
        <message>
            <source>active</source>
            <translation>运行中</translation>
        </message>
    </context>
    <context>
        <name>widgets::AddressBox</name>
        <message>
            <source>Any IPv4 (0.0.0.0)</source>
            <translation>任意 IPv4（0.0.0.0）</translation>
        </message>
        <message>
            <source>Any IPv6 (::)</source>
            <translation>任意 IPv6（::）</translation>
        </message>
        <message>
            <source>Any, IPv4 and IPv6</source>
            <translation>任意，IPv4 和 IPv6</translation>
        </message>
        <message>
            <source>Chosen by the system</source>
            <translation>由系统选择</translation>
        </message>
        <message>
            <source>%1 — this machine only</source>
            <translation>%1 — 仅本机</translation>
        </message>
    </context>
    <context>
        <name>widgets::AttachmentBar</name>
        <message>
            <source>Take it out again</source>
            <translation>取消附件</translation>
        </message>
        <message>
            <source>Remove the attachment</source>
            <translation>移除附件</translation>
        </message>
        <message>
            <source>file %1, %2</source>
            <translation>文件 %1，%2</translation>
        </message>
        <message>
            <source>pasted text, %1 characters</source>
            <translation>粘贴的文字，%1 个字符</translation>
        </message>
    </context>
    <context>
        <name>widgets::BufferBars</name>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1，共 %2</translation>
        </message>
    </context>
    <context>
        <name>widgets::ByteSizeBox</name>
        <message>
            <source>System default</source>
            <translation>系统默认</translation>
        </message>
    </context>
    <context>
        <name>widgets::Composer</name>
        <message>
            <source>&amp;Send</source>
            <translation>发送(&amp;S)</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Message…</source>
            <translation>消息…</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter breaks the line</source>
            <translation>回车发送，Shift+回车换行</translation>
        </message>
        <message numerus="yes">
            <source>%Ln byte(s)</source>
            <translation>
                <numerusform>%Ln 字节</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was sent, because of line %1. %2</source>
            <translation>因为第 %1 行，什么都没有发出。%2</translation>
        </message>
        <message>
            <source>Send a file's bytes</source>
            <translation>发送文件的字节</translation>
        </message>
        <message>
            <source>A message holds one file: %1 was taken.</source>
            <translation>一条消息只能带一个文件：取了 %1。</translation>
        </message>
        <message>
            <source>%1 has %2, but a message holds at most %3.</source>
            <translation>%1 有 %2，而一条消息最多 %3。</translation>
        </message>
    </context>
    <context>
        <name>widgets::ComposerTools</name>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Hex</source>
            <translation>十六进制</translation>
        </message>
        <message>
            <source>Escapes</source>
            <translation>转义</translation>
        </message>
        <message>
            <source>What you write, in the encoding</source>
            <translation>所写的文字，按编码发送</translation>
        </message>
        <message>
            <source>Bytes: 48 65 or 0x48,0x65 or 48:65 or \x48</source>
            <translation>字节：48 65、0x48,0x65、48:65 或 \x48</translation>
        </message>
        <message>
            <source>Text with \r \n \t \0 \xNN \u4f60 in it</source>
            <translation>文字，可含 \r \n \t \0 \xNN \u4f60</translation>
        </message>
        <message>
            <source>How the message is written</source>
            <translation>消息的写法</translation>
        </message>
        <message>
            <source>+ nothing</source>
            <translation>不追加</translation>
        </message>
        <message>
            <source>Appended to the message</source>
            <translation>追加在消息末尾</translation>
        </message>
        <message>
            <source>What is put behind the message, and between its lines</source>
            <translation>消息末尾和行与行之间加什么</translation>
        </message>
        <message>
            <source>Send a file's bytes (or drop a file here)</source>
            <translation>发送文件的字节（也可以把文件拖到这里）</translation>
        </message>
        <message>
            <source>Send a file</source>
            <translation>发送文件</translation>
        </message>
        <message>
            <source>Saved messages</source>
            <translation>常用消息</translation>
        </message>
        <message>
            <source>Send again and again</source>
            <translation>反复发送</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>重复</translation>
        </message>
    </context>
    <context>
        <name>widgets::ConnectionList</name>
        <message>
            <source>Half-close</source>
            <translation>半关闭</translation>
        </message>
        <message>
            <source>Half-close: shutdown(SHUT_WR), we send no more but go on reading</source>
            <translation>半关闭：shutdown(SHUT_WR)，不再发送，但继续读</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close: FIN after what waits to be sent</source>
            <translation>关闭：等待的数据发完后发 FIN</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>强行断开</translation>
        </message>
        <message>
            <source>Abort: RST at once, what waits is thrown away</source>
            <translation>强行断开：立刻发 RST，等待发送的数据被丢弃</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Write a note to the connection</source>
            <translation>给这个连接写备注</translation>
        </message>
        <message>
            <source>Show only this in the log</source>
            <translation>日志只看它</translation>
        </message>
        <message>
            <source>Send to this</source>
            <translation>发给它</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Actions on the selected connections</source>
            <translation>对所选连接的操作</translation>
        </message>
        <message>
            <source>Resume reading</source>
            <translation>恢复读取</translation>
        </message>
        <message>
            <source>Pause reading</source>
            <translation>暂停读取</translation>
        </message>
        <message>
            <source>Resume reading (P)</source>
            <translation>恢复读取（P）</translation>
        </message>
        <message>
            <source>Pause reading: recv() is not called, so that the sender is held back (P)</source>
            <translation>暂停读取：不调用 recv()，让对方发不动（P）</translation>
        </message>
    </context>
    <context>
        <name>widgets::ConnectionModel</name>
        <message>
            <source>%1, here %2</source>
            <translation>%1，本端 %2</translation>
        </message>
        <message>
            <source>Peer</source>
            <translation>对方</translation>
        </message>
        <message>
            <source>This end of the connection</source>
            <translation>连接的本端</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>本端</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Bytes received</source>
            <translation>收到的字节</translation>
        </message>
        <message>
            <source>In</source>
            <translation>收</translation>
        </message>
        <message>
            <source>Bytes sent</source>
            <translation>发出的字节</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>发</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>起始</translation>
        </message>
        <message>
            <source>Sent, but not yet acknowledged by the peer (kernel)</source>
            <translation>已交给内核，对方还没确认</translation>
        </message>
        <message>
            <source>Send queue</source>
            <translation>发送队列</translation>
        </message>
        <message>
            <source>Arrived, but not yet read by the program (kernel)</source>
            <translation>已到达内核，程序还没读</translation>
        </message>
        <message>
            <source>Receive queue</source>
            <translation>接收队列</translation>
        </message>
        <message>
            <source>Round trip</source>
            <translation>往返时间</translation>
        </message>
        <message>
            <source>Name, note</source>
            <translation>昵称、备注</translation>
        </message>
        <message>
            <source>%1, reading paused</source>
            <translation>%1，已暂停读取</translation>
        </message>
        <message>
            <source>%1, sending blocked</source>
            <translation>%1，发送受阻</translation>
        </message>
    </context>
    <context>
        <name>widgets::ContactModel</name>
        <message>
            <source>Name</source>
            <translation>名字</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>端点</translation>
        </message>
    </context>
    <context>
        <name>widgets::ContactsBook</name>
        <message>
            <source>Add a contact</source>
            <translation>添加联系人</translation>
        </message>
        <message>
            <source>Edit the name</source>
            <translation>修改名字</translation>
        </message>
        <message>
            <source>Delete the contact</source>
            <translation>删除联系人</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Send to this contact</source>
            <translation>发给这个联系人</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Actions on contacts</source>
            <translation>对联系人的操作</translation>
        </message>
        <message>
            <source>Names for endpoints one often sends to. Add the first with +.</source>
            <translation>给常用的端点起名字。点 + 添加第一个。</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>新联系人</translation>
        </message>
    </context>
    <context>
        <name>widgets::CountersTable</name>
        <message numerus="yes">
            <source>%n byte(s)</source>
            <translation>
                <numerusform>%n 字节</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 opened</source>
            <translation>已建立 %1</translation>
        </message>
        <message>
            <source>%1 closed</source>
            <translation>已关闭 %1</translation>
        </message>
        <message>
            <source>↓ in</source>
            <translation>↓ 收</translation>
        </message>
        <message>
            <source>↑ out</source>
            <translation>↑ 发</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>a second</source>
            <translation>每秒</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>Datagrams the kernel had no room for, messages refused for a full send queue</source>
            <translation>内核放不下的数据报，以及因发送队列已满而拒绝的消息</translation>
        </message>
    </context>
    <context>
        <name>widgets::DetailPane</name>
        <message>
            <source>Pick a row to see what happened.</source>
            <translation>选一行，看看发生了什么。</translation>
        </message>
        <message>
            <source>The session keeps no bytes of this message, only that it was %L1 bytes long.</source>
            <translation>会话没有保存这条消息的内容，只记了长度：%L1 字节。</translation>
        </message>
        <message>
            <source>The first %L1 of %L2 bytes are shown.</source>
            <translation>显示了前 %L1 字节，共 %L2 字节。</translation>
        </message>
        <message>
            <source>Save the message's bytes</source>
            <translation>保存这条消息的字节</translation>
        </message>
        <message>
            <source>%L1 bytes saved to %2.</source>
            <translation>已把 %L1 字节保存到 %2。</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>无法写入 %1：%2。</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Hex</source>
            <translation>十六进制</translation>
        </message>
        <message>
            <source>Explain</source>
            <translation>讲解</translation>
        </message>
        <message>
            <source>The chosen row in full</source>
            <translation>所选行的完整内容</translation>
        </message>
        <message>
            <source>The chosen row's text</source>
            <translation>所选行的文字</translation>
        </message>
        <message>
            <source>Pick a row to see all of it.</source>
            <translation>选一行，查看全部内容。</translation>
        </message>
        <message>
            <source>What happened in socket calls</source>
            <translation>套接字调用里发生了什么</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>Save bytes…</source>
            <translation>保存字节…</translation>
        </message>
    </context>
    <context>
        <name>widgets::EncodingBox</name>
        <message>
            <source>Encoding of the text that is sent: choose one or type its name</source>
            <translation>发送文字用的编码：选一种，或输入名字</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
    </context>
    <context>
        <name>widgets::EndpointPage</name>
        <message>
            <source>Buffers</source>
            <translation>缓冲区</translation>
        </message>
        <message>
            <source>Set-up</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>widgets::EntryReader</name>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>(payload not kept)</source>
            <translation>（内容未保存）</translation>
        </message>
        <message>
            <source>%1, event: %2</source>
            <comment>time, sentence</comment>
            <translation>%1，事件：%2</translation>
        </message>
        <message>
            <source>%1, received from %2, %3: %4</source>
            <comment>time, endpoint, size, text</comment>
            <translation>%1，收自 %2，%3：%4</translation>
        </message>
        <message>
            <source>%1, sent to %2, %3: %4</source>
            <comment>time, endpoint, size, text</comment>
            <translation>%1，发给 %2，%3：%4</translation>
        </message>
    </context>
    <context>
        <name>widgets::FilterBar</name>
        <message>
            <source>%L1 of %L2 …</source>
            <comment>rows found so far, rows in all</comment>
            <translation>%L1 / %L2 …</translation>
        </message>
        <message>
            <source>%L1 of %L2</source>
            <comment>rows shown, rows in all</comment>
            <translation>%L1 / %L2</translation>
        </message>
        <message numerus="yes">
            <source>%L1 rows</source>
            <translation>
                <numerusform>%L1 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Filter: text, address …</source>
            <translation>筛选：文字、地址…</translation>
        </message>
        <message>
            <source>Filter by text</source>
            <translation>按文字筛选</translation>
        </message>
        <message>
            <source>Shows only rows with this text, in whatever case (Ctrl+F; Esc shows all again)</source>
            <translation>只显示含有这些文字的行，不分大小写（Ctrl+F；按 Esc 恢复全部）</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>端点</translation>
        </message>
        <message>
            <source>Filter by endpoint</source>
            <translation>按端点筛选</translation>
        </message>
        <message>
            <source>An address with its port, or a part of it: 192.168.1.7:8989, :8989, 192.168</source>
            <translation>地址加端口，或其中一部分：192.168.1.7:8989、:8989、192.168</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Messages and events</source>
            <translation>消息和事件</translation>
        </message>
        <message>
            <source>← In</source>
            <translation>← 收</translation>
        </message>
        <message>
            <source>Only what was received</source>
            <translation>只看收到的</translation>
        </message>
        <message>
            <source>→ Out</source>
            <translation>→ 发</translation>
        </message>
        <message>
            <source>Only what was sent</source>
            <translation>只看发出的</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Only events: opened, closed, refused …</source>
            <translation>只看事件：建立、关闭、拒绝……</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Only what went wrong, and warnings</source>
            <translation>只看出错和警告</translation>
        </message>
        <message>
            <source>Show all rows again</source>
            <translation>重新显示全部行</translation>
        </message>
        <message>
            <source>Follow the newest rows</source>
            <translation>跟随最新的行</translation>
        </message>
        <message>
            <source>Clear the view; the session keeps everything</source>
            <translation>清空显示；会话里什么都不少</translation>
        </message>
    </context>
    <context>
        <name>widgets::FramingBox</name>
        <message>
            <source>None: as bytes arrive</source>
            <translation>不分帧：收到多少算多少</translation>
        </message>
        <message>
            <source>Line, LF</source>
            <translation>按行，LF</translation>
        </message>
        <message>
            <source>Line, CRLF</source>
            <translation>按行，CRLF</translation>
        </message>
        <message>
            <source>Length, 4 bytes big-endian</source>
            <translation>长度前缀，4 字节大端</translation>
        </message>
        <message>
            <source>Fixed length</source>
            <translation>固定长度</translation>
        </message>
        <message>
            <source>Delimiter</source>
            <translation>分隔符</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>hex</source>
            <translation>十六进制</translation>
        </message>
        <message>
            <source>Length of a message in bytes</source>
            <translation>每条消息的字节数</translation>
        </message>
        <message>
            <source>Delimiter in hex</source>
            <translation>分隔符（十六进制）</translation>
        </message>
    </context>
    <context>
        <name>widgets::HexView</name>
        <message>
            <source>Copy as &amp;hex</source>
            <translation>复制为十六进制(&amp;H)</translation>
        </message>
        <message>
            <source>Copy as hex &amp;dump</source>
            <translation>复制为十六进制转储(&amp;D)</translation>
        </message>
        <message>
            <source>Copy as &amp;C array</source>
            <translation>复制为 C 数组(&amp;C)</translation>
        </message>
        <message>
            <source>Copy as &amp;Python bytes</source>
            <translation>复制为 Python bytes(&amp;P)</translation>
        </message>
        <message>
            <source>Bytes in hexadecimal</source>
            <translation>十六进制字节</translation>
        </message>
    </context>
    <context>
        <name>widgets::InlineMessage</name>
        <message>
            <source>Close this message</source>
            <translation>关闭提示</translation>
        </message>
    </context>
    <context>
        <name>widgets::LivePanel::Private</name>
        <message>
            <source>Save the picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>图片 (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>矢量图 (*.svg)</translation>
        </message>
        <message>
            <source>Document (*.pdf)</source>
            <translation>文档 (*.pdf)</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>已保存：%1</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n sample(s), tab-separated</source>
            <translation>
                <numerusform>已复制 %n 个采样，以制表符分隔</numerusform>
            </translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>流量</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>自 %1 起</translation>
        </message>
        <message>
            <source>Go on showing</source>
            <translation>继续显示</translation>
        </message>
        <message>
            <source>Hold the picture still</source>
            <translation>定住画面</translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>回到现在</translation>
        </message>
        <message>
            <source>Save the picture…</source>
            <translation>保存图片…</translation>
        </message>
        <message>
            <source>Copy the numbers</source>
            <translation>复制数据</translation>
        </message>
        <message>
            <source>Count from now on</source>
            <translation>从现在起重新计数</translation>
        </message>
    </context>
    <context>
        <name>widgets::LogActions</name>
        <message>
            <source>Copy as &amp;text</source>
            <translation>复制为文字(&amp;T)</translation>
        </message>
        <message>
            <source>Copy as &amp;hex</source>
            <translation>复制为十六进制(&amp;H)</translation>
        </message>
        <message>
            <source>Copy as &amp;C array</source>
            <translation>复制为 C 数组(&amp;C)</translation>
        </message>
        <message>
            <source>Copy as &amp;Python bytes</source>
            <translation>复制为 Python bytes(&amp;P)</translation>
        </message>
        <message>
            <source>Copy &amp;rows as shown</source>
            <translation>按显示复制行(&amp;R)</translation>
        </message>
        <message>
            <source>Show only this &amp;endpoint</source>
            <translation>只看这个端点(&amp;E)</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>Copied the first %L1 rows; %L2 more were selected. Export the session to get all of it.</source>
            <translation>复制了前 %L1 行，还选中了 %L2 行。要全部内容请导出会话。</translation>
        </message>
    </context>
    <context>
        <name>widgets::LogModel</name>
        <message>
            <source>event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>in</source>
            <translation>收</translation>
        </message>
        <message>
            <source>out</source>
            <translation>发</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>标签页</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>端点</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
    </context>
    <context>
        <name>widgets::LogPanel</name>
        <message>
            <source>No row matches the filter. Esc shows all rows again.</source>
            <translation>没有符合筛选条件的行。按 Esc 恢复全部。</translation>
        </message>
        <message>
            <source>Searching …</source>
            <translation>正在查找…</translation>
        </message>
    </context>
    <context>
        <name>widgets::LogView</name>
        <message>
            <source>⬇ Follow</source>
            <translation>⬇ 跟随</translation>
        </message>
        <message>
            <source>⬇ Follow · %L1 new</source>
            <comment>rows that came in meanwhile</comment>
            <translation>⬇ 跟随 · 新增 %L1</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>What came in, what went out and what happened, in the order of time</source>
            <translation>收到的、发出的和发生的事，按时间排列</translation>
        </message>
        <message>
            <source>Show the newest rows as they come (End)</source>
            <translation>随时显示最新的行（End）</translation>
        </message>
        <message>
            <source>Follow the newest rows</source>
            <translation>跟随最新的行</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Microseconds</source>
            <translation>微秒</translation>
        </message>
        <message>
            <source>Reset column widths</source>
            <translation>恢复列宽</translation>
        </message>
    </context>
    <context>
        <name>widgets::MessageExplanation</name>
        <message numerus="yes">
            <source>%Ln byte(s) came from %1 and were taken out of this socket's receive buffer.</source>
            <translation>
                <numerusform>从 %1 来了 %Ln 个字节，已从本套接字的接收缓冲区取出。</numerusform>
            </translation>
        </message>
        <message>
            <source>TCP is a stream and keeps no boundaries: what the other program wrote with one send() may come in several pieces, and several may come as one. Where a message ends is decided by the framing that is set, not by TCP.</source>
            <translation>TCP 是字节流，不保留边界：对方一次 send() 写的可能分几段到，几次写的也可能合成一段到。消息在哪里结束由所选的分帧方式决定，TCP 并不管。</translation>
        </message>
        <message>
            <source>The system has told the sender by itself that the bytes arrived (ACK), before this program read them.</source>
            <translation>在本程序读取之前，系统已经自行告诉发送方字节到了（ACK）。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln byte(s) for %1 were handed to the system.</source>
            <translation>
                <numerusform>发往 %1 的 %Ln 个字节已交给系统。</numerusform>
            </translation>
        </message>
        <message>
            <source>That send() returned says only that the bytes are in this machine's send buffer. Whether the other program has read them, TCP does not tell; only an answer from it can.</source>
            <translation>send() 返回只说明字节进了本机的发送缓冲区。对方程序读了没有，TCP 不会说；只有对方的应答才能证明。</translation>
        </message>
        <message>
            <source>The other side may read them in other pieces than they were written in.</source>
            <translation>对方读到的分段可能和写的时候不同。</translation>
        </message>
        <message numerus="yes">
            <source>One datagram of %Ln byte(s) came from %1 to %2.</source>
            <translation>
                <numerusform>一个 %Ln 字节的数据报从 %1 到了 %2。</numerusform>
            </translation>
        </message>
        <message>
            <source>An empty datagram is a datagram like any other; with TCP, a zero would have meant that the peer is done.</source>
            <translation>空数据报也是数据报；换作 TCP，读到零就意味着对方发完了。</translation>
        </message>
        <message>
            <source>UDP keeps boundaries: this is exactly what one sendto() sent, never a part of it and never two together.</source>
            <translation>UDP 保留边界：这正好是一次 sendto() 发的，不会只到一部分，也不会两个粘在一起。</translation>
        </message>
        <message>
            <source>Others sent before it may be missing or still come: UDP promises neither arrival nor order, and tells nobody.</source>
            <translation>在它之前发出的可能丢了，也可能还在路上：UDP 既不保证到达，也不保证顺序，而且谁也不通知。</translation>
        </message>
        <message numerus="yes">
            <source>One datagram of %Ln byte(s) was handed to the system, for %1.</source>
            <translation>
                <numerusform>一个 %Ln 字节、发往 %1 的数据报已交给系统。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no connection and no acknowledgement: whether it arrived, or whether anyone listens there, is not known unless an answer comes, or an ICMP “port unreachable”.</source>
            <translation>没有连接，也没有确认：到没到、那边有没有人在听，都不知道，除非来了应答，或者来了 ICMP“端口不可达”。</translation>
        </message>
        <message>
            <source>Its bytes were counted but not kept in the session: only %1 of %2 are in the file.</source>
            <translation>它的字节计了数，但没有全部存进会话：文件里只有 %2 中的 %1。</translation>
        </message>
    </context>
    <context>
        <name>widgets::MulticastBox</name>
        <message>
            <source>group address</source>
            <translation>组播地址</translation>
        </message>
        <message>
            <source>Group address</source>
            <translation>组播地址</translation>
        </message>
        <message>
            <source>IPv4: 224.0.0.0 … 239.255.255.255; IPv6: ff00::/8</source>
            <translation>IPv4：224.0.0.0 … 239.255.255.255；IPv6：ff00::/8</translation>
        </message>
        <message>
            <source>Interface</source>
            <translation>网络接口</translation>
        </message>
        <message>
            <source>On which network the group is joined</source>
            <translation>在哪个网络上加入</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Groups joined</source>
            <translation>已加入的组</translation>
        </message>
        <message>
            <source>System's choice</source>
            <translation>由系统选择</translation>
        </message>
    </context>
    <context>
        <name>widgets::OwnAddresses</name>
        <message>
            <source>Only programs on this machine reach it:</source>
            <translation>只有本机的程序能连到：</translation>
        </message>
        <message>
            <source>Others reach it at:</source>
            <translation>别人可以连到：</translation>
        </message>
        <message>
            <source>This machine has no network address now; programs on it reach the port at:</source>
            <translation>本机现在没有网络地址；本机上的程序可以连到：</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>复制 %1</translation>
        </message>
    </context>
    <context>
        <name>widgets::PageTabs</name>
        <message>
            <source>Tabs</source>
            <translation>标签页</translation>
        </message>
    </context>
    <context>
        <name>widgets::PasteBar</name>
        <message numerus="yes">
            <source>%n line(s) pasted</source>
            <translation>
                <numerusform>粘贴了 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>As &amp;one message</source>
            <translation>作为一条消息(&amp;O)</translation>
        </message>
        <message>
            <source>One message a &amp;line</source>
            <translation>每行一条消息(&amp;L)</translation>
        </message>
        <message>
            <source>Sends each line by itself, at once</source>
            <translation>立刻逐行发送</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>widgets::RecordingBanner</name>
        <message>
            <source>%1 This session is kept in %2 instead.</source>
            <translation>%1本次会话改存在 %2。</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>The disk is nearly full (less than %1 MiB free): messages are still listed and counted, but their contents are not kept. Free some space, and recording goes on by itself.</source>
            <translation>磁盘快满了（剩余不到 %1 MiB）：消息仍会列出和计数，但不保存内容。腾出空间后会自动恢复录制。</translation>
        </message>
        <message>
            <source>The session file cannot be written. What happens now is counted but not kept. Make room on the disk, or choose another folder and begin a new session.</source>
            <translation>会话文件写不进去。现在发生的只计数、不保存。请腾出磁盘空间，或换个文件夹另开会话。</translation>
        </message>
        <message numerus="yes">
            <source>%1 %n recorded entry(s) went with it. Recording goes on in “%2”.</source>
            <translation>
                <numerusform>%1因此丢失了已录下的 %n 条记录。录制在“%2”里继续。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 It keeps what was recorded until then. Recording goes on in “%2”.</source>
            <translation>%1此前录下的内容还在那个文件里。录制在“%2”里继续。</translation>
        </message>
    </context>
    <context>
        <name>widgets::RepeatBar</name>
        <message>
            <source>Repeat e&amp;very</source>
            <translation>重复，每隔(&amp;V)</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> 毫秒</translation>
        </message>
        <message>
            <source>Interval in milliseconds</source>
            <translation>间隔（毫秒）</translation>
        </message>
        <message>
            <source> times</source>
            <translation> 次</translation>
        </message>
        <message>
            <source>until stopped</source>
            <translation>直到停止</translation>
        </message>
        <message>
            <source>How many times</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>0: until stopped</source>
            <translation>0：直到停止</translation>
        </message>
        <message>
            <source>%1 of %2 sent</source>
            <translation>已发 %1，共 %2</translation>
        </message>
        <message>
            <source>%1 sent</source>
            <translation>已发 %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>启动</translation>
        </message>
    </context>
    <context>
        <name>widgets::ReplyBox</name>
        <message>
            <source>Nothing</source>
            <translation>不应答</translation>
        </message>
        <message>
            <source>Echo</source>
            <translation>原样返回</translation>
        </message>
        <message>
            <source>Upper case</source>
            <translation>转成大写</translation>
        </message>
        <message>
            <source>Fixed text</source>
            <translation>固定文字</translation>
        </message>
        <message>
            <source>Time (strftime)</source>
            <translation>报时（strftime）</translation>
        </message>
        <message>
            <source>Chat room</source>
            <translation>聊天室</translation>
        </message>
        <message>
            <source>Text of the reply</source>
            <translation>应答的文字</translation>
        </message>
    </context>
    <context>
        <name>widgets::SavedMessagesPopup</name>
        <message>
            <source>Saved messages</source>
            <translation>常用消息</translation>
        </message>
        <message>
            <source>Messages that you save are sent from here by a click, or by Ctrl+1 to Ctrl+9.</source>
            <translation>保存的消息可以在这里点一下发送，也可以按 Ctrl+1 到 Ctrl+9。</translation>
        </message>
        <message>
            <source>&amp;Save the current message</source>
            <translation>保存当前消息(&amp;S)</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Edit in the composer</source>
            <translation>放进输入框修改</translation>
        </message>
        <message>
            <source>Replace by the current message</source>
            <translation>换成当前消息</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>“%1” deleted</source>
            <translation>已删除“%1”</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>widgets::SessionExport</name>
        <message>
            <source>Export session</source>
            <translation>导出会话</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>文本 (*.txt)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>JSON Lines (*.jsonl)</source>
            <translation>JSON Lines (*.jsonl)</translation>
        </message>
    </context>
    <context>
        <name>widgets::SettingsDialog</name>
        <message>
            <source>Folder for session files</source>
            <translation>会话文件夹</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>Session &amp;folder</source>
            <translation>会话文件夹(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Keep the last</source>
            <translation>保留最近(&amp;K)</translation>
        </message>
        <message>
            <source>Keep free on the &amp;disk</source>
            <translation>磁盘至少留出(&amp;D)</translation>
        </message>
        <message>
            <source>As the system</source>
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
            <source>&amp;Browse…</source>
            <translation>浏览(&amp;B)…</translation>
        </message>
        <message>
            <source>Session folder</source>
            <translation>会话文件夹</translation>
        </message>
        <message>
            <source>Holds from the next session on. Sessions that were exported or opened are never deleted.</source>
            <translation>从下一个会话起生效。导出过或打开过的会话绝不删除。</translation>
        </message>
        <message>
            <source>all sessions</source>
            <translation>全部会话</translation>
        </message>
        <message>
            <source> sessions</source>
            <translation> 个会话</translation>
        </message>
        <message>
            <source>Below this, contents of messages are no longer kept; everything else goes on</source>
            <translation>低于这个值就不再保存消息内容，其余照常</translation>
        </message>
        <message>
            <source>Show &amp;microseconds in the log</source>
            <translation>日志显示微秒(&amp;M)</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>widgets::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>widgets::StatusLine</name>
        <message>
            <source>Nothing is open</source>
            <translation>没有打开的端口</translation>
        </message>
        <message>
            <source>Session %1</source>
            <translation>会话 %1</translation>
        </message>
        <message>
            <source>%1
Click to open its folder</source>
            <translation>%1
点击打开所在文件夹</translation>
        </message>
        <message>
            <source>No network</source>
            <translation>没有网络</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Change the language</source>
            <translation>切换语言</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>This machine's addresses; choose one to copy it</source>
            <translation>本机地址；点选即复制</translation>
        </message>
        <message>
            <source>This machine's addresses</source>
            <translation>本机地址</translation>
        </message>
        <message>
            <source>Session file</source>
            <translation>会话文件</translation>
        </message>
        <message>
            <source>Received and sent in all tabs</source>
            <translation>各标签页收发合计</translation>
        </message>
    </context>
    <context>
        <name>widgets::StreamOptionsForm</name>
        <message>
            <source>Reply</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>What is answered to every message by itself</source>
            <translation>自动怎样应答每条消息</translation>
        </message>
        <message>
            <source>Framing</source>
            <translation>分帧</translation>
        </message>
        <message>
            <source>TCP is a stream of bytes without boundaries: this says where a message ends, both ways</source>
            <translation>TCP 是没有边界的字节流：这里规定收发双向的消息在哪里结束</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>How the bytes are read as text, and text is sent</source>
            <translation>字节与文字之间怎样转换</translation>
        </message>
        <message>
            <source>Longest message</source>
            <translation>消息最长</translation>
        </message>
        <message>
            <source>With framing: a message that grows longer ends the connection</source>
            <translation>分帧时：消息超过这个长度就断开连接</translation>
        </message>
        <message>
            <source>Unsent at most</source>
            <translation>积压上限</translation>
        </message>
        <message>
            <source>How many bytes may wait in the program for a peer that reads too slowly</source>
            <translation>对方读得太慢时，程序里最多积压多少字节</translation>
        </message>
        <message>
            <source>If more</source>
            <translation>超出时</translation>
        </message>
        <message>
            <source>What happens when more than that would wait</source>
            <translation>积压超过上限时怎么办</translation>
        </message>
        <message>
            <source>Idle timeout</source>
            <translation>空闲超时</translation>
        </message>
        <message>
            <source>A connection on which nothing was said for so long is closed</source>
            <translation>这么久没有收发的连接会被关闭</translation>
        </message>
        <message>
            <source>Send buffer</source>
            <translation>发送缓冲区</translation>
        </message>
        <message>
            <source>SO_SNDBUF, for connections to come</source>
            <translation>SO_SNDBUF，对之后的连接生效</translation>
        </message>
        <message>
            <source>Receive buffer</source>
            <translation>接收缓冲区</translation>
        </message>
        <message>
            <source>SO_RCVBUF, for connections to come</source>
            <translation>SO_RCVBUF，对之后的连接生效</translation>
        </message>
        <message>
            <source>Farewell</source>
            <translation>告别词</translation>
        </message>
        <message>
            <source>The word with which a peer ends the talk</source>
            <translation>对方用来结束对话的词</translation>
        </message>
        <message>
            <source>Close on the farewell</source>
            <translation>收到告别词就关闭</translation>
        </message>
        <message>
            <source>Close when the peer finishes</source>
            <translation>对方发完就关闭</translation>
        </message>
        <message>
            <source>After recv() returned 0; otherwise the connection stays half open and one can go on sending</source>
            <translation>在 recv() 返回 0 之后；否则连接保持半开，还可以继续发送</translation>
        </message>
        <message>
            <source>Send at once (no delay)</source>
            <translation>立即发送（不延迟）</translation>
        </message>
        <message>
            <source>TCP_NODELAY: small messages do not wait to be sent together</source>
            <translation>TCP_NODELAY：小消息不等着凑在一起发</translation>
        </message>
        <message>
            <source>Keep-alive</source>
            <translation>保活</translation>
        </message>
        <message>
            <source>SO_KEEPALIVE: the system asks a silent peer from time to time whether it is still there</source>
            <translation>SO_KEEPALIVE：对方长时间不出声时，系统会不时问它还在不在</translation>
        </message>
        <message>
            <source>Stop reading from it</source>
            <translation>停止读它的数据</translation>
        </message>
        <message>
            <source>Drop the message</source>
            <translation>丢弃消息</translation>
        </message>
        <message>
            <source>Close the connection</source>
            <translation>关闭连接</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
    </context>
    <context>
        <name>widgets::StreamPage</name>
        <message>
            <source>Select a connection to see how full its buffers are.</source>
            <translation>选一个连接，看看它的缓冲区有多满。</translation>
        </message>
        <message numerus="yes">
            <source>Connections (%n)</source>
            <translation>
                <numerusform>连接（%n）</numerusform>
            </translation>
        </message>
        <message>
            <source>Program's queue</source>
            <translation>程序队列</translation>
        </message>
        <message>
            <source>Kernel's send queue</source>
            <translation>内核发送队列</translation>
        </message>
        <message>
            <source>Kernel's receive queue</source>
            <translation>内核接收队列</translation>
        </message>
        <message>
            <source>%1, round trip %2</source>
            <translation>%1，往返 %2</translation>
        </message>
    </context>
    <context>
        <name>widgets::StreamTargetBox</name>
        <message>
            <source>There is no connection to send to.</source>
            <translation>没有可以发送的连接。</translation>
        </message>
        <message>
            <source>No connection is selected in the list.</source>
            <translation>列表里没有选中连接。</translation>
        </message>
        <message>
            <source>This connection is closed.</source>
            <translation>这个连接已关闭。</translation>
        </message>
        <message numerus="yes">
            <source>All (%n)</source>
            <translation>
                <numerusform>全部（%n）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Selected (%n)</source>
            <translation>
                <numerusform>所选（%n）</numerusform>
            </translation>
        </message>
        <message>
            <source>Send to</source>
            <translation>发给</translation>
        </message>
        <message>
            <source>To whom the message goes</source>
            <translation>消息发给谁</translation>
        </message>
    </context>
    <context>
        <name>widgets::TcpClientPage</name>
        <message>
            <source>Host</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>A name, an address, or host:port</source>
            <translation>名字、地址，或 主机:端口</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Connect timeout</source>
            <translation>连接超时</translation>
        </message>
        <message>
            <source>For each address that is tried</source>
            <translation>每个尝试的地址各等这么久</translation>
        </message>
        <message>
            <source>Local address</source>
            <translation>本端地址</translation>
        </message>
        <message>
            <source>bind() before connect(): which way out is taken</source>
            <translation>在 connect() 之前 bind()：指定从哪里出去</translation>
        </message>
        <message>
            <source>Local port</source>
            <translation>本端端口</translation>
        </message>
        <message>
            <source>0 lets the system choose, as usual</source>
            <translation>0 表示由系统选择，通常如此</translation>
        </message>
        <message>
            <source>Reconnect by itself</source>
            <translation>自动重连</translation>
        </message>
        <message>
            <source>After a connection failed or ended, with growing pauses; not after one's own close</source>
            <translation>连接失败或中断后重连，间隔逐渐加长；自己关闭的不重连</translation>
        </message>
        <message>
            <source>connected to %1</source>
            <translation>已连接 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n 个连接</numerusform>
            </translation>
        </message>
        <message>
            <source>More options</source>
            <translation>更多选项</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>Disconnect all</source>
            <translation>全部断开</translation>
        </message>
        <message>
            <source>Press Connect to reach the server named on the left:
every step is listed here, from the name's addresses to the connection, and then what is said.</source>
            <translation>点“连接”去连左边填写的服务器：
从解析域名到连上，每一步都会列在这里，然后是双方说的话。</translation>
        </message>
        <message>
            <source>Connections are listed here. Connect again for another one.</source>
            <translation>连接会列在这里。再点一次“连接”可多连一个。</translation>
        </message>
        <message>
            <source>Connect first.</source>
            <translation>请先连接。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Connect another</source>
            <translation>再连一个</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
    </context>
    <context>
        <name>widgets::TcpServerPage</name>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Which of this machine's addresses clients can reach</source>
            <translation>客户端能连到本机的哪个地址</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>0 … 65535; 0 lets the system choose a free one</source>
            <translation>0 … 65535；0 表示由系统选一个空闲端口</translation>
        </message>
        <message>
            <source>Backlog</source>
            <translation>等待队列</translation>
        </message>
        <message>
            <source>listen(): how many connections may wait to be accepted; the kernel may take fewer</source>
            <translation>listen()：最多多少个连接排队等待 accept；内核可能取更小的值</translation>
        </message>
        <message>
            <source>Clients at most</source>
            <translation>客户端上限</translation>
        </message>
        <message>
            <source>Who comes when it is full is turned away</source>
            <translation>满了以后再来的会被谢绝</translation>
        </message>
        <message>
            <source>Reuse the address</source>
            <translation>地址重用</translation>
        </message>
        <message>
            <source>SO_REUSEADDR: listen again although connections of before still linger in TIME_WAIT</source>
            <translation>SO_REUSEADDR：即使以前的连接还在 TIME_WAIT，也能再次监听</translation>
        </message>
        <message numerus="yes">
            <source>listening %1, %n client(s)</source>
            <translation>
                <numerusform>正在监听 %1，%n 个客户端</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s), not listening</source>
            <translation>
                <numerusform>%n 个客户端，未监听</numerusform>
            </translation>
        </message>
        <message>
            <source>More options</source>
            <translation>更多选项</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Press Start, then let a client connect to this port:
another machine, your own program, or the TCP client tab. Everything that happens is listed here.</source>
            <translation>点“启动”，再让客户端连到这个端口：
另一台机器、你自己的程序，或“TCP 客户端”页都行。发生的一切都会列在这里。</translation>
        </message>
        <message>
            <source>Clients that connect are listed here.</source>
            <translation>连上来的客户端会列在这里。</translation>
        </message>
        <message>
            <source>No client is connected yet.</source>
            <translation>还没有客户端连上来。</translation>
        </message>
        <message>
            <source>Start the server first.</source>
            <translation>请先启动服务器。</translation>
        </message>
        <message numerus="yes">
            <source>Not listening any more; %n connection(s) stay open.</source>
            <translation>
                <numerusform>已停止监听，%n 个连接仍然保持。</numerusform>
            </translation>
        </message>
        <message>
            <source>Close them</source>
            <translation>关闭它们</translation>
        </message>
        <message>
            <source>Use a free port</source>
            <translation>换一个空闲端口</translation>
        </message>
        <message>
            <source>Stop listening</source>
            <translation>停止监听</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Start the server</source>
            <translation>启动服务器</translation>
        </message>
    </context>
    <context>
        <name>widgets::ThroughputPlot</name>
        <message>
            <source>in</source>
            <translation>收</translation>
        </message>
        <message>
            <source>out</source>
            <translation>发</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>流量</translation>
        </message>
        <message>
            <source>Drag to look back, turn the wheel to see more or less, double-click to return to now</source>
            <translation>拖动可以回看，滚轮缩放，双击回到现在</translation>
        </message>
    </context>
    <context>
        <name>widgets::UdpOptionsForm</name>
        <message>
            <source>Receive buffer</source>
            <translation>接收缓冲区</translation>
        </message>
        <message>
            <source>SO_RCVBUF: what arrives while it is full is lost</source>
            <translation>SO_RCVBUF：满了以后再来的就丢了</translation>
        </message>
        <message>
            <source>Farewell</source>
            <translation>告别词</translation>
        </message>
        <message>
            <source>The word with which a peer ends the talk</source>
            <translation>对方用来结束对话的词</translation>
        </message>
        <message>
            <source>Unbind on the farewell</source>
            <translation>收到告别词就解除绑定</translation>
        </message>
        <message>
            <source>Share the port (reuse)</source>
            <translation>共用端口（重用）</translation>
        </message>
        <message>
            <source>SO_REUSEADDR: several programs on one port, as multicast wants it</source>
            <translation>SO_REUSEADDR：几个程序共用一个端口，组播常要这样</translation>
        </message>
        <message>
            <source>Multicast TTL</source>
            <translation>组播 TTL</translation>
        </message>
        <message>
            <source>How many routers a datagram to a group may pass</source>
            <translation>发往组播组的数据报最多经过几个路由器</translation>
        </message>
        <message>
            <source>Hear one's own multicast</source>
            <translation>能收到自己的组播</translation>
        </message>
        <message>
            <source>IP_MULTICAST_LOOP: what is sent to a group comes back to this machine too</source>
            <translation>IP_MULTICAST_LOOP：发给组的数据报也会回到本机</translation>
        </message>
    </context>
    <context>
        <name>widgets::UdpPage</name>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Which of this machine's addresses hears datagrams</source>
            <translation>本机的哪个地址接收数据报</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>0 … 65535; 0 lets the system choose a free one</source>
            <translation>0 … 65535；0 表示由系统选一个空闲端口</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>What is answered to every datagram by itself</source>
            <translation>自动怎样应答每个数据报</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>How the bytes are read as text, and text is sent</source>
            <translation>字节与文字之间怎样转换</translation>
        </message>
        <message>
            <source>bound to %1</source>
            <translation>已绑定 %1</translation>
        </message>
        <message>
            <source>More options</source>
            <translation>更多选项</translation>
        </message>
        <message>
            <source>Multicast groups</source>
            <translation>组播组</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Press Bind, then send a datagram to someone, or let someone send one here.
To try it alone: send to 127.0.0.1 and this very port.</source>
            <translation>点“绑定”，然后给别人发一个数据报，或让别人发过来。
一个人也能试：发给 127.0.0.1 的这个端口。</translation>
        </message>
        <message>
            <source>Bind to see how full the receive buffer is.</source>
            <translation>绑定后可以看到接收缓冲区有多满。</translation>
        </message>
        <message>
            <source>Kernel's receive queue</source>
            <translation>内核接收队列</translation>
        </message>
        <message numerus="yes">
            <source>%n peer(s) heard from</source>
            <translation>
                <numerusform>收到过 %n 个对端</numerusform>
            </translation>
        </message>
        <message>
            <source>Use a free port</source>
            <translation>换一个空闲端口</translation>
        </message>
        <message>
            <source>Unbind</source>
            <translation>解除绑定</translation>
        </message>
        <message>
            <source>Bind</source>
            <translation>绑定</translation>
        </message>
        <message>
            <source>Bound to %1. There is no connection: each datagram goes its own way, and nobody says whether it arrived.</source>
            <translation>已绑定到 %1。没有连接：每个数据报各走各的，到没到没人会说。</translation>
        </message>
        <message>
            <source>UDP has no connection: bind a port, then send to anyone and hear from anyone.</source>
            <translation>UDP 没有连接：绑定一个端口，就能发给任何人，也能收任何人的。</translation>
        </message>
        <message>
            <source>Bind first.</source>
            <translation>请先绑定。</translation>
        </message>
        <message>
            <source>Say to whom: host:port, or choose a contact.</source>
            <translation>请填发给谁：主机:端口，或选一个联系人。</translation>
        </message>
        <message>
            <source>Dropped by the kernel: %1</source>
            <translation>内核丢弃：%1</translation>
        </message>
    </context>
    <context>
        <name>widgets::UdpTargetBox</name>
        <message>
            <source>Group</source>
            <translation>组播</translation>
        </message>
        <message>
            <source>Broadcast</source>
            <translation>广播</translation>
        </message>
        <message>
            <source>host:port</source>
            <translation>主机:端口</translation>
        </message>
        <message>
            <source>Send to</source>
            <translation>发给</translation>
        </message>
        <message>
            <source>To whom the datagram goes: a contact, someone heard from, or host:port</source>
            <translation>数据报发给谁：联系人、来过消息的人，或 主机:端口</translation>
        </message>
    </context>
    <context>
        <name>widgets::WindowActions</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New session</source>
            <translation>新会话(&amp;N)</translation>
        </message>
        <message>
            <source>Close all connections and record into a new file</source>
            <translation>关闭所有连接，另录一个文件</translation>
        </message>
        <message>
            <source>Open session f&amp;older</source>
            <translation>打开会话文件夹(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Export session…</source>
            <translation>导出会话(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>设置(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Copy from the log</source>
            <translation>从日志复制(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Find in the log</source>
            <translation>在日志里查找(&amp;F)</translation>
        </message>
        <message>
            <source>C&amp;lear the view</source>
            <translation>清空显示(&amp;L)</translation>
        </message>
        <message>
            <source>The session keeps everything</source>
            <translation>会话里什么都不少</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Tab</source>
            <translation>标签页(&amp;T)</translation>
        </message>
        <message>
            <source>T&amp;heme</source>
            <translation>主题(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>Lan&amp;guage</source>
            <translation>语言(&amp;G)</translation>
        </message>
        <message>
            <source>Larg&amp;er</source>
            <translation>放大(&amp;E)</translation>
        </message>
        <message>
            <source>S&amp;maller</source>
            <translation>缩小(&amp;M)</translation>
        </message>
        <message>
            <source>Usual si&amp;ze</source>
            <translation>正常大小(&amp;Z)</translation>
        </message>
        <message>
            <source>&amp;Presentation size</source>
            <translation>投影字号(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>全屏(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;All traffic</source>
            <translation>全部通信(&amp;A)</translation>
        </message>
        <message>
            <source>M&amp;icroseconds</source>
            <translation>微秒(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About NetYard</source>
            <translation>关于网络操场(&amp;A)</translation>
        </message>
    </context>
</TS>
