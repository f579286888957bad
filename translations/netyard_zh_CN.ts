<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    </context>
</TS>
