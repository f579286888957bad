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
        <source>There is no folder “%1”. Choose one that exists.</source>
        <translation>没有“%1”这个文件夹。请选择一个存在的文件夹。</translation>
    </message>
    <message>
        <source>Port 0 cannot be connected to. Ports go from 1 to 65535.</source>
        <translation>不能连接到端口 0。端口号从 1 到 65535。</translation>
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
            <numerusform>已停止监听；%n 条连接仍然保持</numerusform>
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
        <source>Small messages are sent at once instead of being collected (Nagle&apos;s algorithm off).</source>
        <translation>小消息立刻发出，不攒在一起（关闭 Nagle 算法）。</translation>
    </message>
    <message>
        <source>The system asks a silent peer now and then whether it is still there.</source>
        <translation>对方长时间不出声时，系统会不时问一声它还在不在。</translation>
    </message>
    <message>
        <source>The size of the kernel&apos;s buffer for this socket in bytes. Linux doubles the value for its own bookkeeping.</source>
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
        <source>We have sent FIN: the peer&apos;s recv() will return 0. We can still receive until the peer closes its side too.</source>
        <translation>本端发出了 FIN：对方的 recv() 会返回 0。在对方也关闭之前，我们仍然可以接收。</translation>
    </message>
    <message>
        <source>Both directions are over. The side that closed first keeps the pair of ports in TIME_WAIT for a while, so that late packets cannot be taken for those of a new connection.</source>
        <translation>两个方向都结束了。先关闭的一方会把这对端口留在 TIME_WAIT 一段时间，免得迟到的数据包被当成新连接的。</translation>
    </message>
    <message>
        <source>Instead of FIN the system sends RST: the connection is gone at once, what was waiting to be sent is thrown away, and the peer&apos;s next call fails with “connection reset by peer”.</source>
        <translation>系统发的不是 FIN 而是 RST：连接立刻消失，还没发出的数据被丢弃，对方下一次调用会得到“连接被对方重置”的错误。</translation>
    </message>
    <message>
        <source>The peer&apos;s system answered with RST. That happens when a program closes a socket with unread data in it, ends by force, or no longer knows the connection. What was still on its way is lost.</source>
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
        <source>What the peer sends now collects in the kernel&apos;s receive buffer. When that is full, TCP closes the window and the peer&apos;s send() blocks or fails with EAGAIN: back-pressure. Watch the two buffers.</source>
        <translation>对方发来的数据现在积在内核的接收缓冲区里。缓冲区满了，TCP 就把窗口关到零，对方的 send() 会阻塞或返回 EAGAIN——这就是反压。请看两个缓冲区的变化。</translation>
    </message>
    <message>
        <source>The receive buffer is emptied, TCP opens the window again, and the peer can go on sending.</source>
        <translation>接收缓冲区被读空，TCP 重新打开窗口，对方可以继续发送。</translation>
    </message>
    <message>
        <source>The kernel&apos;s send buffer is full because the peer does not read fast enough. What is left waits in the program, up to the limit set in the options.</source>
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
        <source>The system tells the network (IGMP or MLD) that this machine wants the group&apos;s datagrams. Sending to a group needs no membership.</source>
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
        <source>the kernel&apos;s drop counter (SO_RXQ_OVFL) has grown</source>
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
        <source>“%1” was changed while it was being sent. The connection was cut after %2, so that nobody takes a mixture of both versions for the file.</source>
        <translation>“%1”在发送过程中被修改了。发送 %2 后切断了连接，以免有人把新旧两版的混合物当成这个文件。</translation>
    </message>
    <message>
        <source>Request answered with %1</source>
        <translation>请求已应答，状态码 %1</translation>
    </message>
    <message>
        <source>%1 %2 → %3 %4 (%5 in %6)</source>
        <comment>method, path, status number, its text, bytes, duration</comment>
        <translation>%1 %2 → %3 %4（%5，用时 %6）</translation>
    </message>
    <message>
        <source>%1, cut short</source>
        <translation>%1，中途断开</translation>
    </message>
    <message>
        <source>Connection closed: no request for %1</source>
        <translation>连接已关闭：%1 内没有请求</translation>
    </message>
    <message>
        <source>Request header not complete after %1</source>
        <translation>%1 后请求头仍不完整</translation>
    </message>
    <message>
        <source>Request body stopped coming for %1</source>
        <translation>请求正文中断了 %1</translation>
    </message>
    <message>
        <source>The client took nothing of the answer for %1</source>
        <translation>客户端 %1 没有接收响应</translation>
    </message>
    <message>
        <source>Connection closed: nothing happened for %1</source>
        <translation>连接已关闭：%1 内毫无动静</translation>
    </message>
    <message>
        <source>A connection is kept for further requests, but not for ever: each one costs a descriptor and memory. Browsers simply open a new one.</source>
        <translation>连接会保留给后续请求使用，但不会永远保留：每条连接都占用一个描述符和一些内存。浏览器需要时再建一条就是了。</translation>
    </message>
    <message>
        <source>The client&apos;s receive window stayed full, so the kernel&apos;s send buffer did too, and write() took nothing more. A client that never reads would hold the connection for ever.</source>
        <translation>客户端的接收窗口一直是满的，内核的发送缓冲区也就一直是满的，write() 再也写不进去。从不读取的客户端会永远占住连接。</translation>
    </message>
    <message>
        <source>A client that sends a byte now and then would hold a connection for ever, and a few hundred of them a whole server (the Slowloris attack). The time limits can be changed in the set-up.</source>
        <translation>时不时只发一个字节的客户端会永远占住一条连接，几百个就能占住整台服务器（Slowloris 攻击）。时限可以在设置中修改。</translation>
    </message>
    <message>
        <source>Request refused with %1: %2</source>
        <translation>请求被拒绝，状态码 %1：%2</translation>
    </message>
    <message>
        <source>Answer for %1 cut off after %2: %3</source>
        <translation>对 %1 的响应在发送 %2 后被切断：%3</translation>
    </message>
    <message>
        <source>Upload saved: %1 (%2)</source>
        <translation>上传已保存：%1（%2）</translation>
    </message>
    <message>
        <source>Upload of %1 failed after %2: %3</source>
        <translation>上传 %1 失败，已收到 %2：%3</translation>
    </message>
    <message>
        <source>recv() the request, send() the answer</source>
        <translation>recv() 收请求，send() 发响应</translation>
    </message>
    <message>
        <source>A request and its answer, as one line of an access log. The list of requests shows both in full, as far as they were recorded.</source>
        <translation>一次请求和它的响应，相当于访问日志的一行。请求列表中可以看到两者的全文（以已记录的为限）。</translation>
    </message>
    <message>
        <source>The header had already announced a length that could not be kept. The connection was cut, so that the client sees that something is missing, instead of taking a part for the whole. %1</source>
        <translation>响应头已经宣布了长度，现在却无法兑现。因此切断连接，让客户端知道内容不全，而不会把一部分当成全部。%1</translation>
    </message>
    <message>
        <source>The file was written as it came, under another name, and got its own when it was complete. A file that was there already is never overwritten.</source>
        <translation>文件边收边写，先用临时名字，收完整后才改为正式名字。已有的文件绝不会被覆盖。</translation>
    </message>
    <message>
        <source>What had come of the file was removed, so that no half file is taken for a whole one. %1</source>
        <translation>已收到的部分被删除，以免半个文件被当成完整的文件。%1</translation>
    </message>
    <message>
        <source>The request line is longer than the limit.</source>
        <translation>请求行超过了长度上限。</translation>
    </message>
    <message>
        <source>The request line is not made of three parts with one space between: method, target, version.</source>
        <translation>请求行不是由一个空格隔开的三部分：方法、目标、版本。</translation>
    </message>
    <message>
        <source>The method has characters that no method may have.</source>
        <translation>方法名中有不允许的字符。</translation>
    </message>
    <message>
        <source>The method is not known here.</source>
        <translation>这里不认识这个方法。</translation>
    </message>
    <message>
        <source>The method is known, but not allowed at this address.</source>
        <translation>认识这个方法，但这个地址不允许使用。</translation>
    </message>
    <message>
        <source>The target of the request is malformed: it has to begin with a slash.</source>
        <translation>请求目标的格式不对：必须以斜杠开头。</translation>
    </message>
    <message>
        <source>The request line does not end in HTTP/ and two digits with a dot between.</source>
        <translation>请求行的结尾不是 HTTP/ 加上用点隔开的两个数字。</translation>
    </message>
    <message>
        <source>The version of HTTP is not one that this server speaks.</source>
        <translation>这台服务器不支持这个 HTTP 版本。</translation>
    </message>
    <message>
        <source>There is a carriage return (CR) without a line feed (LF) after it.</source>
        <translation>有一个回车（CR）后面没有跟换行（LF）。</translation>
    </message>
    <message>
        <source>The header is longer than the limit.</source>
        <translation>头部超过了长度上限。</translation>
    </message>
    <message>
        <source>The header has more lines than the limit allows.</source>
        <translation>头部的行数超过了上限。</translation>
    </message>
    <message>
        <source>A line of the header is not of the form “name: value”.</source>
        <translation>头部有一行不是“名字: 值”的形式。</translation>
    </message>
    <message>
        <source>There is white space between a header&apos;s name and its colon.</source>
        <translation>头部名字和冒号之间有空白。</translation>
    </message>
    <message>
        <source>A header goes on in the next line, which begins with white space.</source>
        <translation>有一个头部以空白开头续到了下一行。</translation>
    </message>
    <message>
        <source>The header Host is missing, which HTTP/1.1 demands.</source>
        <translation>缺少 HTTP/1.1 要求的 Host 头部。</translation>
    </message>
    <message>
        <source>There is more than one header Host.</source>
        <translation>Host 头部不止一个。</translation>
    </message>
    <message>
        <source>The value of the header Host is no host name.</source>
        <translation>Host 头部的值不是主机名。</translation>
    </message>
    <message>
        <source>The value of Content-Length is not a plain number.</source>
        <translation>Content-Length 的值不是一个单纯的数字。</translation>
    </message>
    <message>
        <source>There are several Content-Length headers, and they differ.</source>
        <translation>有几个 Content-Length 头部，而且互不相同。</translation>
    </message>
    <message>
        <source>There are both Content-Length and Transfer-Encoding.</source>
        <translation>同时有 Content-Length 和 Transfer-Encoding。</translation>
    </message>
    <message>
        <source>There is a Transfer-Encoding in a request of HTTP/1.0.</source>
        <translation>HTTP/1.0 的请求中出现了 Transfer-Encoding。</translation>
    </message>
    <message>
        <source>The Transfer-Encoding is another one than chunked.</source>
        <translation>Transfer-Encoding 不是 chunked。</translation>
    </message>
    <message>
        <source>A chunk of the body does not begin with its size in hexadecimal.</source>
        <translation>正文的某个分块不是以十六进制的长度开头。</translation>
    </message>
    <message>
        <source>The body is longer than the limit.</source>
        <translation>正文超过了长度上限。</translation>
    </message>
    <message>
        <source>The header Expect asks for something else than 100-continue.</source>
        <translation>Expect 头部要求的不是 100-continue。</translation>
    </message>
    <message>
        <source>The form&apos;s parts cannot be told apart: a boundary or a part&apos;s header is wrong.</source>
        <translation>表单的各部分无法分开：分隔行或某一部分的头部有误。</translation>
    </message>
    <message>
        <source>The body is of a type that cannot be used here.</source>
        <translation>这里不能使用这种类型的正文。</translation>
    </message>
    <message>
        <source>A percent sign in the path is not followed by two hexadecimal digits.</source>
        <translation>路径中的百分号后面不是两位十六进制数字。</translation>
    </message>
    <message>
        <source>The path leads out of the folder that is served.</source>
        <translation>路径跳出了所提供的文件夹。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>It cannot be read, is no regular file, or is a folder that is not listed.</source>
        <translation>无法读取，或不是普通文件，或是不允许列出的文件夹。</translation>
    </message>
    <message>
        <source>The range lies beyond the end of the file.</source>
        <translation>请求的范围超出了文件末尾。</translation>
    </message>
    <message>
        <source>The file is not the version that the request demands.</source>
        <translation>文件不是请求所要求的版本。</translation>
    </message>
    <message>
        <source>The server has as many connections as it may have.</source>
        <translation>服务器的连接数已达上限。</translation>
    </message>
    <message>
        <source>This client has as many connections as one may have.</source>
        <translation>这个客户端的连接数已达上限。</translation>
    </message>
    <message>
        <source>The header did not arrive completely in time.</source>
        <translation>头部没有在时限内收完整。</translation>
    </message>
    <message>
        <source>The body came too slowly, or not at all.</source>
        <translation>正文来得太慢，或者根本没来。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Something went wrong in the server.</source>
        <translation>服务器内部出了问题。</translation>
    </message>
    <message>
        <source>Where the body ends would be a guess. Two programs that guess differently see different requests in the same bytes: that is how request smuggling works. So it is refused, and the connection is closed.</source>
        <translation>正文到哪里结束只能靠猜。两个程序猜得不同，就会在同样的字节中看到不同的请求：请求走私就是这样得逞的。因此拒绝请求并关闭连接。</translation>
    </message>
    <message>
        <source>Programs read such a line in different ways, and attackers live on the difference. So it is refused instead of guessed, and the connection is closed.</source>
        <translation>各种程序对这样的行理解不一，攻击者正是靠这种差异得手。因此不去猜测，直接拒绝并关闭连接。</translation>
    </message>
    <message>
        <source>Paths with .. or their encoded spellings are the oldest attack on web servers. Nothing outside the folder is ever opened.</source>
        <translation>含有 .. 或其编码写法的路径，是针对网页服务器最古老的攻击。文件夹之外的任何东西都不会被打开。</translation>
    </message>
    <message>
        <source>Whoever reads without a limit can be made to fill its memory or disk. The limits can be changed in the set-up.</source>
        <translation>不设上限地读取，内存或磁盘就可能被别人塞满。上限可以在设置中修改。</translation>
    </message>
    <message>
        <source>Each connection costs a descriptor and memory. The limits can be changed in the set-up.</source>
        <translation>每条连接都占用一个描述符和一些内存。上限可以在设置中修改。</translation>
    </message>
    <message>
        <source>One address can serve many hosts, so a request has to say, clearly and once, which one it means.</source>
        <translation>一个地址可以服务多个主机，所以请求必须明确地说一次它要的是哪一个。</translation>
    </message>
    <message>
        <source>The rule: %1.</source>
        <translation>依据：%1。</translation>
    </message>
    <message>
        <source>The host that is meant: one address can serve many. HTTP/1.1 demands it.</source>
        <translation>要访问的主机：一个地址可以服务多个主机。HTTP/1.1 要求必须有。</translation>
    </message>
    <message>
        <source>The program that asks. It may say whatever it likes here.</source>
        <translation>发出请求的程序。这里写什么由它自己决定。</translation>
    </message>
    <message>
        <source>The types of content that the client can use.</source>
        <translation>客户端能够处理的内容类型。</translation>
    </message>
    <message>
        <source>The languages that the person in front of it reads.</source>
        <translation>使用者能读的语言。</translation>
    </message>
    <message>
        <source>The compressions that the client understands; none has to be used.</source>
        <translation>客户端能解开的压缩方式；服务器可以不用。</translation>
    </message>
    <message>
        <source>The text encodings that the client knows. Out of use: everything is UTF-8.</source>
        <translation>客户端认识的文字编码。现已不用：一切都是 UTF-8。</translation>
    </message>
    <message>
        <source>Whether one may ask for parts: then a download can be resumed.</source>
        <translation>能否只要一部分：可以的话，下载就能续传。</translation>
    </message>
    <message>
        <source>What becomes of the connection after this answer.</source>
        <translation>这次响应之后连接如何处理。</translation>
    </message>
    <message>
        <source>How long, and for how many requests, the connection is kept.</source>
        <translation>连接保留多久、可用于多少次请求。</translation>
    </message>
    <message>
        <source>An old mistake of some programs; it means Connection and is ignored.</source>
        <translation>某些程序沿袭已久的错误，本意是 Connection，会被忽略。</translation>
    </message>
    <message>
        <source>Only this part of the content is wanted: to resume a download, or to skip in a video.</source>
        <translation>只要内容的这一部分：用于续传下载，或在视频中跳转。</translation>
    </message>
    <message>
        <source>The part is wanted only if this is still the same version; otherwise all of it.</source>
        <translation>仍是这个版本才只要这一部分，否则要全部内容。</translation>
    </message>
    <message>
        <source>The version that the client has. If it is still this one, 304 is enough for an answer.</source>
        <translation>客户端手里的版本。如果没有变，响应 304 就够了。</translation>
    </message>
    <message>
        <source>The client has it as of then. If it has not changed since, 304 is enough for an answer.</source>
        <translation>客户端手里的是当时的内容。如果此后没有变，响应 304 就够了。</translation>
    </message>
    <message>
        <source>Only if it is still this version; otherwise 412.</source>
        <translation>仍是这个版本才执行，否则响应 412。</translation>
    </message>
    <message>
        <source>Only if it has not changed since then; otherwise 412.</source>
        <translation>此后没有变过才执行，否则响应 412。</translation>
    </message>
    <message>
        <source>With 100-continue the client waits for leave before it sends the body.</source>
        <translation>100-continue 表示客户端先等许可，再发送正文。</translation>
    </message>
    <message>
        <source>The page whose link was followed, misspelt since 1995.</source>
        <translation>从哪个页面点链接过来的；这个词从 1995 年起就拼错了。</translation>
    </message>
    <message>
        <source>The site whose script or form asks; the server may refuse strangers.</source>
        <translation>发出请求的脚本或表单属于哪个网站；服务器可以拒绝陌生网站。</translation>
    </message>
    <message>
        <source>What the server had asked the client to keep: this is how it knows one again.</source>
        <translation>服务器先前让客户端保存的内容：它就靠这个认出同一个人。</translation>
    </message>
    <message>
        <source>Who asks, with a proof.</source>
        <translation>请求者的身份及其证明。</translation>
    </message>
    <message>
        <source>“Do not track”: a request that hardly anybody heeds.</source>
        <translation>“请勿跟踪”：几乎没有人理会的请求。</translation>
    </message>
    <message>
        <source>“Do not sell my data”: the follower of DNT.</source>
        <translation>“请勿出售我的数据”：DNT 的后继者。</translation>
    </message>
    <message>
        <source>The browser would rather have https, if the server can.</source>
        <translation>如果服务器支持，浏览器更愿意用 https。</translation>
    </message>
    <message>
        <source>Another protocol that may be spoken on this connection, for example websocket or h2c.</source>
        <translation>希望在这条连接上改用的另一种协议，例如 websocket 或 h2c。</translation>
    </message>
    <message>
        <source>Whether the request comes from the same site.</source>
        <translation>请求是否来自同一网站。</translation>
    </message>
    <message>
        <source>What kind of request the browser makes.</source>
        <translation>浏览器发出的是哪一类请求。</translation>
    </message>
    <message>
        <source>What the content is to be used for.</source>
        <translation>内容打算用来做什么。</translation>
    </message>
    <message>
        <source>?1: a person clicked or typed, it was not a script.</source>
        <translation>?1 表示是人点击或输入的，不是脚本。</translation>
    </message>
    <message>
        <source>The browser and its version, as a list; one entry is nonsense on purpose, so that nobody relies on it.</source>
        <translation>浏览器及其版本的列表；其中有一项故意写成胡话，免得有人依赖它。</translation>
    </message>
    <message>
        <source>Whether it is a phone: ?1 yes, ?0 no.</source>
        <translation>是否手机：?1 是，?0 否。</translation>
    </message>
    <message>
        <source>The operating system of the client.</source>
        <translation>客户端的操作系统。</translation>
    </message>
    <message>
        <source>A random number that the server must answer rightly to show that it speaks WebSocket.</source>
        <translation>一个随机数；服务器答对了才证明它会 WebSocket。</translation>
    </message>
    <message>
        <source>The version of WebSocket that the client speaks.</source>
        <translation>客户端使用的 WebSocket 版本。</translation>
    </message>
    <message>
        <source>Why it is fetched: “prefetch” is before anybody clicked.</source>
        <translation>为什么来取：“prefetch”表示还没有人点击，先预取。</translation>
    </message>
    <message>
        <source>How urgent it is for the page: u=0 most, u=7 least.</source>
        <translation>对页面来说有多急：u=0 最急，u=7 最不急。</translation>
    </message>
    <message>
        <source>The Cache-Control of HTTP/1.0: no-cache means “fetch it anew”.</source>
        <translation>HTTP/1.0 时代的 Cache-Control：no-cache 表示“重新取一次”。</translation>
    </message>
    <message>
        <source>A script asks, not a person: a custom of some libraries.</source>
        <translation>发出请求的是脚本而不是人：某些程序库的习惯写法。</translation>
    </message>
    <message>
        <source>Whom a proxy asks for. Anybody can write anything here.</source>
        <translation>代理替谁请求。这里谁都可以随便写。</translation>
    </message>
    <message>
        <source>The transfer encodings that the client takes.</source>
        <translation>客户端接受的传输编码。</translation>
    </message>
    <message>
        <source>Headers that follow only after the body.</source>
        <translation>正文之后才出现的头部。</translation>
    </message>
    <message>
        <source>How many bytes of content follow the empty line: this is how the reader knows where it ends.</source>
        <translation>空行之后还有多少字节的内容：读的一方靠它知道到哪里结束。</translation>
    </message>
    <message>
        <source>What the content is. Browsers go by this, not by the file&apos;s name.</source>
        <translation>内容是什么类型。浏览器看的是这个，而不是文件名。</translation>
    </message>
    <message>
        <source>The content is compressed like this.</source>
        <translation>内容用这种方式压缩。</translation>
    </message>
    <message>
        <source>Whether to show it or to save it, and under which name.</source>
        <translation>是显示还是保存，以及用什么文件名。</translation>
    </message>
    <message>
        <source>The language that the content is written in.</source>
        <translation>内容所用的语言。</translation>
    </message>
    <message>
        <source>An address of exactly this version of the content.</source>
        <translation>恰好是这一版内容的地址。</translation>
    </message>
    <message>
        <source>Which part of the whole this is.</source>
        <translation>这是整体的哪一部分。</translation>
    </message>
    <message>
        <source>How the content is wrapped for the way.</source>
        <translation>内容在传输途中如何包装。</translation>
    </message>
    <message>
        <source>Who may keep a copy, and for how long.</source>
        <translation>谁可以保存副本，可以保存多久。</translation>
    </message>
    <message>
        <source>When the message was made, by its maker&apos;s clock.</source>
        <translation>这条报文何时生成，以生成者的时钟为准。</translation>
    </message>
    <message>
        <source>The proxies that it went through.</source>
        <translation>途中经过的代理。</translation>
    </message>
    <message>
        <source>The program that answers.</source>
        <translation>作出响应的程序。</translation>
    </message>
    <message>
        <source>When the file was last changed; the client can ask later whether it is still so.</source>
        <translation>文件最后修改的时间；客户端以后可以问是否还是这样。</translation>
    </message>
    <message>
        <source>A name for exactly this version; the client can ask later whether it is still this one.</source>
        <translation>这一版内容的标识；客户端以后可以问是否还是这一版。</translation>
    </message>
    <message>
        <source>Until then a copy may be used without asking.</source>
        <translation>在此之前可以直接使用副本，不必再问。</translation>
    </message>
    <message>
        <source>For how many seconds a cache has held it.</source>
        <translation>已在缓存中存放了多少秒。</translation>
    </message>
    <message>
        <source>The answer depends on these headers of the request; caches must heed them.</source>
        <translation>响应取决于请求中的这些头部，缓存必须加以区分。</translation>
    </message>
    <message>
        <source>Where to go instead: the browser asks there by itself.</source>
        <translation>应该去哪里：浏览器会自己去那里请求。</translation>
    </message>
    <message>
        <source>The methods that may be used at this address.</source>
        <translation>这个地址允许使用的方法。</translation>
    </message>
    <message>
        <source>How to log in here. Basic makes the browser ask for name and password.</source>
        <translation>在这里如何登录。Basic 会让浏览器弹窗询问用户名和密码。</translation>
    </message>
    <message>
        <source>The client is asked to keep this and to send it with every further request.</source>
        <translation>请客户端保存这项内容，并在以后的每次请求中带上。</translation>
    </message>
    <message>
        <source>When to try again.</source>
        <translation>什么时候再试。</translation>
    </message>
    <message>
        <source>The browser is to load another address after so many seconds.</source>
        <translation>请浏览器在若干秒后打开另一个地址。</translation>
    </message>
    <message>
        <source>What else belongs to it, for example a style sheet to fetch at once.</source>
        <translation>与它相关的其他内容，例如应立即去取的样式表。</translation>
    </message>
    <message>
        <source>nosniff: the browser is to believe Content-Type and not to guess.</source>
        <translation>nosniff：请浏览器相信 Content-Type，不要自己猜。</translation>
    </message>
    <message>
        <source>Whether other sites may show this page inside theirs.</source>
        <translation>是否允许其他网站把本页嵌在自己的页面里。</translation>
    </message>
    <message>
        <source>How much the browser may say in Referer when a link is followed.</source>
        <translation>点击链接时，浏览器可以在 Referer 里透露多少。</translation>
    </message>
    <message>
        <source>What the page may load and run: a protection against scripts that were slipped in.</source>
        <translation>页面可以加载和运行什么：防范被偷偷塞进来的脚本。</translation>
    </message>
    <message>
        <source>From now on the browser is to use https only.</source>
        <translation>要求浏览器今后只用 https。</translation>
    </message>
    <message>
        <source>Which other sites&apos; scripts may read the answer; * is all.</source>
        <translation>允许哪些其他网站的脚本读取响应；* 表示全部。</translation>
    </message>
    <message>
        <source>The same is to be had elsewhere or by HTTP/3.</source>
        <translation>同样的内容在别处或用 HTTP/3 也能取得。</translation>
    </message>
    <message>
        <source>A header of somebody&apos;s own: X- marks what is in no standard.</source>
        <translation>自定义的头部：X- 表示不属于任何标准。</translation>
    </message>
    <message>
        <source>No header that NetYard knows. Whoever does not know a header passes over it.</source>
        <translation>NetYard 不认识的头部。遇到不认识的头部，略过即可。</translation>
    </message>
    <message>
        <source>Contents of %1</source>
        <translation>%1 的内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>上一级文件夹</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>这个文件夹是空的。</translation>
    </message>
    <message>
        <source>Folders: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>Choose one or more files, or drop them here. They go to the machine that runs this server.</source>
        <translation>选择一个或多个文件，或拖到这里。文件会发送到运行这台服务器的机器上。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Files received: %1</source>
        <translation>已收到文件：%1</translation>
    </message>
    <message>
        <source>No file came with it. Choose one first.</source>
        <translation>没有收到文件，请先选择文件。</translation>
    </message>
    <message>
        <source>To the start page</source>
        <translation>回到首页</translation>
    </message>
    <message>
        <source>See %1</source>
        <translation>参见 %1</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The server has read the header and is ready for the body.</source>
        <translation>服务器已读完头部，可以接收正文了。</translation>
    </message>
    <message>
        <source>Switching protocols</source>
        <translation>切换协议</translation>
    </message>
    <message>
        <source>From here on the connection speaks another protocol, for example WebSocket.</source>
        <translation>从这里起，这条连接改用另一种协议，例如 WebSocket。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>It worked, and something new was stored.</source>
        <translation>成功，并保存了新的内容。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>The request was taken; what it asks for is done later.</source>
        <translation>请求已接下，所要求的事稍后再做。</translation>
    </message>
    <message>
        <source>No content</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>It worked, and there is nothing to send back.</source>
        <translation>成功，没有什么需要返回。</translation>
    </message>
    <message>
        <source>Partial content</source>
        <translation>部分内容</translation>
    </message>
    <message>
        <source>Only the range that was asked for: this is how downloads are resumed and videos are skipped.</source>
        <translation>只有所请求的那一段：断点续传和视频跳转就是这样实现的。</translation>
    </message>
    <message>
        <source>Moved permanently</source>
        <translation>永久移动</translation>
    </message>
    <message>
        <source>The new address is in the header Location. Browsers remember it and never ask here again.</source>
        <translation>新地址写在 Location 头部。浏览器会记住它，以后不再来这里问。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>临时移动</translation>
    </message>
    <message>
        <source>For now it is at the address in the header Location. Next time one asks here again.</source>
        <translation>内容暂时在 Location 头部给出的地址，下次仍然先到这里来问。</translation>
    </message>
    <message>
        <source>See other</source>
        <translation>请看别处</translation>
    </message>
    <message>
        <source>The answer is at the address in the header Location, to be fetched with GET: usual after a form.</source>
        <translation>响应在 Location 头部给出的地址，用 GET 去取：提交表单后常见。</translation>
    </message>
    <message>
        <source>Not modified</source>
        <translation>未修改</translation>
    </message>
    <message>
        <source>The client already has this version, so the content is not sent again.</source>
        <translation>客户端已有这一版，不再重复发送内容。</translation>
    </message>
    <message>
        <source>Temporary redirect</source>
        <translation>临时重定向</translation>
    </message>
    <message>
        <source>For now it is elsewhere; ask there with the same method and the same content.</source>
        <translation>内容暂时在别处；请用同样的方法和内容去那里请求。</translation>
    </message>
    <message>
        <source>Permanent redirect</source>
        <translation>永久重定向</translation>
    </message>
    <message>
        <source>It is elsewhere for good; ask there with the same method and the same content.</source>
        <translation>内容已永久移到别处；请用同样的方法和内容去那里请求。</translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation>请求有误</translation>
    </message>
    <message>
        <source>The request is not proper HTTP, so it was not carried out. The program that sent it has to be mended.</source>
        <translation>请求不符合 HTTP 的规定，没有执行。需要修正发出请求的程序。</translation>
    </message>
    <message>
        <source>Login required</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>This page is only for those who log in. The header WWW-Authenticate says how.</source>
        <translation>这个页面登录后才能看。WWW-Authenticate 头部说明如何登录。</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>禁止访问</translation>
    </message>
    <message>
        <source>There may be something here, but it is not handed out. Ask whoever runs this server.</source>
        <translation>这里也许有内容，但不提供。请询问运行这台服务器的人。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>There is nothing at this address. Check the spelling, capital letters included, or begin at the start page.</source>
        <translation>这个地址没有内容。请检查拼写（包括大小写），或从首页开始。</translation>
    </message>
    <message>
        <source>Method not allowed</source>
        <translation>方法不允许</translation>
    </message>
    <message>
        <source>What was asked for cannot be done at this address. The header Allow lists what can.</source>
        <translation>这个地址不支持所请求的操作。Allow 头部列出了支持的方法。</translation>
    </message>
    <message>
        <source>Request timed out</source>
        <translation>请求超时</translation>
    </message>
    <message>
        <source>The request did not arrive completely in time, so the server gave up waiting. Try again.</source>
        <translation>请求没有在时限内收完整，服务器不再等待。请重试。</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>It does not fit the present state, for example because somebody else changed it meanwhile.</source>
        <translation>与当前状态不符，例如其间被别人改过。</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>It was here and is gone for good.</source>
        <translation>曾经在这里，现已永久移除。</translation>
    </message>
    <message>
        <source>Condition not met</source>
        <translation>条件不满足</translation>
    </message>
    <message>
        <source>The request was to hold only under a condition, and that is not met: the file has changed.</source>
        <translation>请求只在满足条件时才执行，而条件不满足：文件已经变了。</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>内容过大</translation>
    </message>
    <message>
        <source>What was sent is larger than this server takes. Send less, or have the limit raised.</source>
        <translation>发来的内容超过了服务器的上限。请减小内容，或请人提高上限。</translation>
    </message>
    <message>
        <source>Address too long</source>
        <translation>地址过长</translation>
    </message>
    <message>
        <source>The address is longer than this server reads. Long data belong into the body, sent with POST.</source>
        <translation>地址超过了服务器读取的长度。较长的数据应放在正文里，用 POST 发送。</translation>
    </message>
    <message>
        <source>Unsupported type</source>
        <translation>不支持的类型</translation>
    </message>
    <message>
        <source>What was sent is of a type that cannot be used here. Files are uploaded as multipart/form-data.</source>
        <translation>这里不能使用发来的内容类型。上传文件请用 multipart/form-data。</translation>
    </message>
    <message>
        <source>Range not available</source>
        <translation>范围无效</translation>
    </message>
    <message>
        <source>The part that was asked for lies beyond the end of the file. The header Content-Range says how long it is.</source>
        <translation>所请求的部分超出了文件末尾。Content-Range 头部说明了文件的长度。</translation>
    </message>
    <message>
        <source>Expectation failed</source>
        <translation>期望无法满足</translation>
    </message>
    <message>
        <source>The header Expect asks for something that this server does not do.</source>
        <translation>Expect 头部要求的事，这台服务器做不到。</translation>
    </message>
    <message>
        <source>I&apos;m a teapot</source>
        <translation>我是茶壶</translation>
    </message>
    <message>
        <source>An April fool&apos;s joke of 1998: a teapot that is asked to brew coffee.</source>
        <translation>1998 年的愚人节玩笑：有人让茶壶煮咖啡。</translation>
    </message>
    <message>
        <source>Misdirected request</source>
        <translation>请求找错了地方</translation>
    </message>
    <message>
        <source>This server is not responsible for the host that was named.</source>
        <translation>这台服务器不负责请求中所写的主机。</translation>
    </message>
    <message>
        <source>Upgrade required</source>
        <translation>需要升级协议</translation>
    </message>
    <message>
        <source>The server wants another protocol; the header Upgrade names it.</source>
        <translation>服务器要求使用另一种协议，见 Upgrade 头部。</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>One client asked too often in a short time. Wait a while; the header Retry-After may say how long.</source>
        <translation>同一客户端短时间内请求过多。请稍等；Retry-After 头部可能写明了等多久。</translation>
    </message>
    <message>
        <source>Header too large</source>
        <translation>头部过大</translation>
    </message>
    <message>
        <source>The request&apos;s header is larger than this server reads. Often it is cookies: clear them and try again.</source>
        <translation>请求头超过了服务器读取的上限。往往是 Cookie 太多：清除后再试。</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>Something went wrong in the server. The request may be all right; its log says more.</source>
        <translation>服务器内部出了问题，请求本身可能没有错；详情见服务器日志。</translation>
    </message>
    <message>
        <source>Not implemented</source>
        <translation>未实现</translation>
    </message>
    <message>
        <source>This server does not know how to do what was asked for, at no address.</source>
        <translation>所请求的操作，这台服务器在任何地址都不会做。</translation>
    </message>
    <message>
        <source>Bad gateway</source>
        <translation>网关错误</translation>
    </message>
    <message>
        <source>A server in between got no proper answer from the one behind it.</source>
        <translation>中间的服务器没有从后面的服务器得到正确的响应。</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>服务器忙</translation>
    </message>
    <message>
        <source>The server has as many connections as it takes. Try again in a moment.</source>
        <translation>服务器的连接数已满，请稍后再试。</translation>
    </message>
    <message>
        <source>Gateway timed out</source>
        <translation>网关超时</translation>
    </message>
    <message>
        <source>A server in between waited in vain for the one behind it.</source>
        <translation>中间的服务器没有等到后面服务器的响应。</translation>
    </message>
    <message>
        <source>Version not supported</source>
        <translation>不支持的版本</translation>
    </message>
    <message>
        <source>This server speaks HTTP/1.0 and HTTP/1.1; the request names another version.</source>
        <translation>这台服务器使用 HTTP/1.0 和 HTTP/1.1，而请求用的是别的版本。</translation>
    </message>
    <message>
        <source>No space left</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full, so the upload was not kept. Free some space there and send it again.</source>
        <translation>服务器的磁盘已满，上传没有保存。请在那里腾出空间后重新发送。</translation>
    </message>
    <message>
        <source>An interim answer: the real one follows.</source>
        <translation>中间响应：真正的响应随后就到。</translation>
    </message>
    <message>
        <source>It worked.</source>
        <translation>成功。</translation>
    </message>
    <message>
        <source>The client has to look elsewhere, or already has what it asked for.</source>
        <translation>客户端需要去别处找，或者手里已有所请求的内容。</translation>
    </message>
    <message>
        <source>The request was at fault: the client has to ask differently.</source>
        <translation>请求有问题：客户端需要换个方式请求。</translation>
    </message>
    <message>
        <source>The server was at fault: the same request may work later.</source>
        <translation>服务器有问题：同样的请求以后可能成功。</translation>
    </message>
    <message>
        <source>No status that HTTP knows: the first digit says the class, from 1 to 5.</source>
        <translation>不是 HTTP 的状态码：第一位数字表示类别，从 1 到 5。</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>GET asks for what is at the address. It changes nothing, so it can be repeated and cached.</source>
        <translation>GET 索取该地址的内容。它不改变任何东西，所以可以重复，也可以缓存。</translation>
    </message>
    <message>
        <source>HEAD asks for the header only: as GET, but without the content. Good for asking about size and date.</source>
        <translation>HEAD 只要头部：与 GET 相同，但不要内容。适合询问大小和日期。</translation>
    </message>
    <message>
        <source>POST hands something over to be processed: a form, a file. Sent twice, it may happen twice.</source>
        <translation>POST 交来内容请服务器处理，例如表单、文件。发两次，就可能做两次。</translation>
    </message>
    <message>
        <source>PUT asks to store the content under exactly this address. This server does not do that.</source>
        <translation>PUT 要求把内容保存到这个地址。这台服务器不支持。</translation>
    </message>
    <message>
        <source>DELETE asks to remove what is at the address. This server does not do that.</source>
        <translation>DELETE 要求删除该地址的内容。这台服务器不支持。</translation>
    </message>
    <message>
        <source>PATCH asks to change a part of what is at the address. This server does not do that.</source>
        <translation>PATCH 要求修改该地址内容的一部分。这台服务器不支持。</translation>
    </message>
    <message>
        <source>OPTIONS asks which methods are allowed here. The answer is in the header Allow.</source>
        <translation>OPTIONS 询问这里允许哪些方法。答案在 Allow 头部。</translation>
    </message>
    <message>
        <source>TRACE asks to get the request back as it arrived. Most servers refuse, since it may betray cookies.</source>
        <translation>TRACE 要求把请求原样发回。多数服务器会拒绝，因为可能泄露 Cookie。</translation>
    </message>
    <message>
        <source>CONNECT asks a proxy for a tunnel, as for https. A server that is no proxy refuses.</source>
        <translation>CONNECT 请代理建立隧道，例如用于 https。不是代理的服务器会拒绝。</translation>
    </message>
    <message>
        <source>No method that this server knows. Methods are case-sensitive: get is not GET.</source>
        <translation>服务器不认识的方法。方法区分大小写：get 不是 GET。</translation>
    </message>
    <message>
        <source>* means the server as a whole, not one resource.</source>
        <translation>* 指整个服务器，而不是某个资源。</translation>
    </message>
    <message>
        <source>The whole URL, as one writes it to a proxy. The path in it is what counts here.</source>
        <translation>完整的 URL，是发给代理的写法。这里起作用的是其中的路径。</translation>
    </message>
    <message>
        <source>/ is the start page: what stands here is up to the server.</source>
        <translation>/ 是首页：这里放什么由服务器决定。</translation>
    </message>
    <message>
        <source>The path of what is asked for, without the host: that stands in a header.</source>
        <translation>所请求内容的路径，不含主机：主机写在头部里。</translation>
    </message>
    <message>
        <source>After the question mark comes the query, in pairs name=value.</source>
        <translation>问号后面是查询参数，一对一对的 名字=值。</translation>
    </message>
    <message>
        <source>%XX stands for one byte in hexadecimal: for spaces, Chinese, and whatever has a meaning of its own.</source>
        <translation>%XX 是一个字节的十六进制写法，用于空格、中文以及有特殊含义的字符。</translation>
    </message>
    <message>
        <source>HTTP/1.0: the connection ends after the answer, unless both sides agree to keep it.</source>
        <translation>HTTP/1.0：响应之后连接就结束，除非双方约定保留。</translation>
    </message>
    <message>
        <source>HTTP/1.1: the connection stays open for further requests, unless one side says otherwise.</source>
        <translation>HTTP/1.1：连接会保留给后续请求，除非有一方另有说明。</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Here: %1.</source>
        <translation>这里是：%1。</translation>
    </message>
    <message>
        <source>Best first: %1.</source>
        <comment>a list; numbers in it are weights from 0 to 1</comment>
        <translation>按偏好排列：%1。</translation>
    </message>
    <message>
        <source>close: it is closed; the next request needs a new one.</source>
        <translation>close：关闭；下一次请求需要新的连接。</translation>
    </message>
    <message>
        <source>upgrade: the client wants another protocol on it.</source>
        <translation>upgrade：客户端想在这条连接上改用别的协议。</translation>
    </message>
    <message>
        <source>keep-alive: it stays open for further requests.</source>
        <translation>keep-alive：保持打开，供后续请求使用。</translation>
    </message>
    <message numerus="yes">
        <source>It asks for %n part(s) at once.</source>
        <translation>
            <numerusform>一次请求了 %n 个部分。</numerusform>
        </translation>
    </message>
    <message>
        <source>From byte %L1 to byte %L2, counted from 0: %3.</source>
        <translation>从第 %L1 字节到第 %L2 字节（从 0 数起）：共 %3。</translation>
    </message>
    <message>
        <source>From byte %L1, counted from 0, to the end.</source>
        <translation>从第 %L1 字节（从 0 数起）到末尾。</translation>
    </message>
    <message>
        <source>The last %L1 bytes.</source>
        <translation>最后 %L1 个字节。</translation>
    </message>
    <message>
        <source>It has %1 in all.</source>
        <translation>总共 %1。</translation>
    </message>
    <message>
        <source>Bytes %L1 to %L2 of %3.</source>
        <translation>%3 中的第 %L1 到第 %L2 字节。</translation>
    </message>
    <message>
        <source>In local time: %1.</source>
        <translation>本地时间：%1。</translation>
    </message>
    <message>
        <source>That is %1.</source>
        <translation>即 %1。</translation>
    </message>
    <message>
        <source>no-store: nobody may keep it.</source>
        <translation>no-store：谁都不得保存。</translation>
    </message>
    <message>
        <source>no-cache: a copy may be kept, but ask each time whether it is still right.</source>
        <translation>no-cache：可以保存副本，但每次都要问是否仍有效。</translation>
    </message>
    <message>
        <source>max-age=0: whatever is kept is stale; ask again.</source>
        <translation>max-age=0：保存的都已过期，请重新询问。</translation>
    </message>
    <message>
        <source>max-age: a copy is good for %1.</source>
        <translation>max-age：副本在 %1 内有效。</translation>
    </message>
    <message>
        <source>private: only the browser may keep it.</source>
        <translation>private：只有浏览器可以保存。</translation>
    </message>
    <message>
        <source>public: proxies may keep it as well.</source>
        <translation>public：代理也可以保存。</translation>
    </message>
    <message>
        <source>must-revalidate: a stale copy may not be used.</source>
        <translation>must-revalidate：过期的副本不得使用。</translation>
    </message>
    <message>
        <source>immutable: it never changes.</source>
        <translation>immutable：永远不变。</translation>
    </message>
    <message>
        <source>Here: a web page.</source>
        <translation>这里是网页。</translation>
    </message>
    <message>
        <source>Here: a style sheet.</source>
        <translation>这里是样式表。</translation>
    </message>
    <message>
        <source>Here: plain text.</source>
        <translation>这里是纯文本。</translation>
    </message>
    <message>
        <source>Here: a picture.</source>
        <translation>这里是图片。</translation>
    </message>
    <message>
        <source>Here: sound or video.</source>
        <translation>这里是音频或视频。</translation>
    </message>
    <message>
        <source>Here: data as JSON.</source>
        <translation>这里是 JSON 数据。</translation>
    </message>
    <message>
        <source>Here: a script.</source>
        <translation>这里是脚本。</translation>
    </message>
    <message>
        <source>Here: just bytes; browsers save that.</source>
        <translation>这里只是字节，浏览器会保存为文件。</translation>
    </message>
    <message>
        <source>Here: a form&apos;s fields as name=value, joined by &amp;.</source>
        <translation>这里是表单的各项，写成 名字=值，用 &amp; 连接。</translation>
    </message>
    <message>
        <source>Here: a form with files, in parts; the boundary is the line between them.</source>
        <translation>这里是带文件的表单，分成若干部分；boundary 是各部分之间的分隔行。</translation>
    </message>
    <message>
        <source>Here: several ranges, in parts; the boundary is the line between them.</source>
        <translation>这里是几个范围，分成若干部分；boundary 是各部分之间的分隔行。</translation>
    </message>
    <message>
        <source>charset says how the bytes become letters.</source>
        <translation>charset 说明字节如何变成文字。</translation>
    </message>
    <message>
        <source>It is probably %1; all browsers call themselves Mozilla, for old times&apos; sake.</source>
        <translation>大概是 %1；出于历史原因，所有浏览器都自称 Mozilla。</translation>
    </message>
    <message>
        <source>It is probably %1.</source>
        <translation>大概是 %1。</translation>
    </message>
    <message>
        <source>none: typed into the address bar, or a bookmark.</source>
        <translation>none：在地址栏输入的，或来自书签。</translation>
    </message>
    <message>
        <source>same-origin: from a page of this very server.</source>
        <translation>same-origin：来自本服务器的页面。</translation>
    </message>
    <message>
        <source>same-site: from a server beside this one.</source>
        <translation>same-site：来自同一网站的另一台服务器。</translation>
    </message>
    <message>
        <source>cross-site: from somebody else&apos;s page.</source>
        <translation>cross-site：来自别人的网页。</translation>
    </message>
    <message>
        <source>navigate: a page is opened.</source>
        <translation>navigate：打开一个页面。</translation>
    </message>
    <message>
        <source>no-cors: something that belongs to the page, such as a picture.</source>
        <translation>no-cors：页面的组成部分，例如图片。</translation>
    </message>
    <message>
        <source>document: a page of its own.</source>
        <translation>document：独立的页面。</translation>
    </message>
    <message>
        <source>empty: for a script.</source>
        <translation>empty：供脚本使用。</translation>
    </message>
    <message>
        <source>Basic: name and password, only written differently (base64). Without https everybody on the way can read them.</source>
        <translation>Basic：用户名和密码，只是换了一种写法（base64）。没有 https 时，途中的任何人都能读到。</translation>
    </message>
    <message>
        <source>Bearer: whoever has this text is let in.</source>
        <translation>Bearer：谁有这段文字，谁就能进。</translation>
    </message>
    <message>
        <source>chunked: in pieces, each with its size in front; a piece of size 0 is the end. So the length need not be known beforehand.</source>
        <translation>chunked：分块发送，每块前面写明长度，长度为 0 的块表示结束。这样就不必事先知道总长度。</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>%1 之后。</translation>
    </message>
    <message>
        <source>W/ is a weak one: the same in meaning, not in every byte.</source>
        <translation>W/ 表示弱标识：含义相同，但不保证每个字节都相同。</translation>
    </message>
    <message>
        <source>* means any version.</source>
        <translation>* 表示任何版本。</translation>
    </message>
    <message>
        <source>none: here one may not.</source>
        <translation>none：这里不可以。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence and the next one</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The content follows the header.</source>
        <translation>内容紧跟在头部之后。</translation>
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
    <message>
        <source>Choose the same protocol on both sides, and check the port.</source>
        <translation>请在两边选择同一种协议，并检查端口。</translation>
    </message>
    <message>
        <source>%1 does not speak the chosen transfer protocol.</source>
        <translation>%1 说的不是所选的传输协议。</translation>
    </message>
    <message>
        <source>%1 does not speak the chosen transfer protocol: what came begins with “%2”.</source>
        <translation>%1 说的不是所选的传输协议：发来的内容以“%2”开头。</translation>
    </message>
    <message>
        <source>%1 speaks version %2 of the transfer protocol, this program version %3. Nothing was transferred; update the older of the two programs.</source>
        <translation>%1 使用的传输协议是第 %2 版，本程序是第 %3 版。什么也没有传；请更新两个程序中较旧的那个。</translation>
    </message>
    <message>
        <source>%1 speaks another version of the transfer protocol. Nothing was transferred; update the older of the two programs.</source>
        <translation>%1 使用的传输协议版本不同。什么也没有传；请更新两个程序中较旧的那个。</translation>
    </message>
    <message>
        <source>%1 broke the rules of the transfer protocol (%2), so the connection was closed. What has arrived is kept. Try again; if it happens again, one of the two programs has a fault.</source>
        <translation>%1 违反了传输协议的规则（%2），所以关闭了连接。已经收到的部分保留着。请再试一次；如果还是这样，就是其中一个程序有错误。</translation>
    </message>
    <message>
        <source>The PIN was wrong, so nothing was transferred between here and %1.</source>
        <translation>PIN 不对，与 %1 之间什么也没有传。</translation>
    </message>
    <message numerus="yes">
        <source>The receiver knows the right one; it may be tried %n more time(s).</source>
        <translation>
            <numerusform>正确的 PIN 请问接收方；还可以再试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The receiver knows the right one; ask there, then send again.</source>
        <translation>请向接收方问清正确的 PIN，再重新发送。</translation>
    </message>
    <message>
        <source>The server does not send “%1” and does not say why. Check the name.</source>
        <translation>服务器没有发送“%1”，也没有说明原因。请检查文件名。</translation>
    </message>
    <message>
        <source>The server does not send “%1”; it says: “%2”. Check the name.</source>
        <translation>服务器没有发送“%1”，它的答复是“%2”。请检查文件名。</translation>
    </message>
    <message>
        <source>%1 did not take the files: %2. Nothing was sent.</source>
        <translation>%1 没有接收这些文件：%2。什么也没有发送。</translation>
    </message>
    <message>
        <source>The disk that holds “%1” is full. Free some space there, then send again; what has arrived is kept.</source>
        <translation>“%1”所在的磁盘已满。请先腾出空间再重新发送，已收到的部分会保留。</translation>
    </message>
    <message>
        <source>%1 asks for a PIN, and none was given; nothing was sent. Ask the person there for it, then send again with it.</source>
        <translation>%1 要求输入 PIN，而这次没有填写，什么也没有发送。请向对方问清 PIN，填好后重新发送。</translation>
    </message>
    <message>
        <source>Too many wrong PINs came from where %1 is, so none is taken from there for %2.</source>
        <translation>%1 那边输错 PIN 的次数太多，%2 内不再接受来自那里的 PIN。</translation>
    </message>
    <message>
        <source>Too many wrong PINs came from here, so %1 takes none for now. Wait %2, then send again.</source>
        <translation>从这里发去的 PIN 错了太多次，%1 暂时不再接受。请等 %2，再重新发送。</translation>
    </message>
    <message>
        <source>Too many wrong PINs came from here, so %1 takes none for now. Wait a little, then send again.</source>
        <translation>从这里发去的 PIN 错了太多次，%1 暂时不再接受。请稍等一会儿，再重新发送。</translation>
    </message>
    <message>
        <source>%1 declined the files; nothing was sent. Ask the person there, then send again.</source>
        <translation>%1 拒收了这些文件，什么也没有发送。请先问问对方，再重新发送。</translation>
    </message>
    <message>
        <source>%L2 files and folders are too many for one transfer with %1: the most is %L3. Send them in several parts, or packed into one archive.</source>
        <translation>%L2 个文件和文件夹，一次传给 %1 太多了：最多 %L3 个。请分几次发送，或者先打包成一个压缩文件。</translation>
    </message>
    <message>
        <source>A file of %2 is larger than the receiver allows (transfer with %1). Raise the largest size there, or send a smaller file.</source>
        <translation>文件大小为 %2，超过了接收方允许的上限（与 %1 的传输）。请在接收方调高上限，或者换一个小一些的文件。</translation>
    </message>
    <message>
        <source>There is not enough space in “%1”: %2 are needed, %3 are free. Free some space, or choose another folder.</source>
        <translation>“%1”空间不足：需要 %2，只剩 %3。请腾出一些空间，或者换一个文件夹。</translation>
    </message>
    <message>
        <source>There is not enough space in “%1”: %2 are needed. Free some space, or choose another folder.</source>
        <translation>“%1”空间不足：需要 %2。请腾出一些空间，或者换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 ended the connection before everything was across (so far: %2). When it is sent again, NetYard&apos;s own protocol goes on from there.</source>
        <translation>还没传完，%1 就断开了连接（已传 %2）。再次发送时，网络操场自己的协议会从断开的地方接着传。</translation>
    </message>
    <message>
        <source>%1 ended the connection before everything was across. When it is sent again, NetYard&apos;s own protocol goes on from there.</source>
        <translation>还没传完，%1 就断开了连接。再次发送时，网络操场自己的协议会从断开的地方接着传。</translation>
    </message>
    <message>
        <source>Nothing came from %1 for %2, so the connection was closed. The cable may be out, the machine asleep, or the program stuck. It can be sent again when both are there.</source>
        <translation>%1 已有 %2 没有任何动静，所以关闭了连接。可能是网线松了、电脑休眠了，或者程序卡住了。双方都恢复正常后，可以再次发送。</translation>
    </message>
    <message>
        <source>%1 gave up and did not say why.</source>
        <translation>%1 放弃了，没有说明原因。</translation>
    </message>
    <message>
        <source>%1 gave up: %2.</source>
        <translation>%1 放弃了：%2。</translation>
    </message>
    <message>
        <source>“%1” does not have the length that was announced. It is not taken for the whole file; transfer it again.</source>
        <translation>“%1”的长度与事先说好的不符，不能当作完整的文件；请重新传输。</translation>
    </message>
    <message>
        <source>Only %2 of the announced %3 of “%1” came before the other side closed. It is not taken for the whole file; transfer it again.</source>
        <translation>“%1”应有 %3，只收到 %2 对方就关闭了，不能当作完整的文件；请重新传输。</translation>
    </message>
    <message>
        <source>More came of “%1” than was announced: %2 instead of %3. The program at the other side counts wrongly, or the file changed.</source>
        <translation>“%1”收到的比事先说好的多：应有 %3，来了 %2。可能是对方的程序数错了，或者文件中途变了。</translation>
    </message>
    <message>
        <source>“%1” arrived different from what was sent: the digests do not match. It was thrown away, so that nobody takes it for the file. Send it again; if it happens again, a disk or memory may be faulty.</source>
        <translation>“%1”收到的内容与发出的不同：两边的摘要对不上。已经丢弃，以免有人把它当成原文件。请重新发送；如果还是这样，可能是硬盘或内存有故障。</translation>
    </message>
    <message>
        <source>“%1” was there when the transfer began and is gone now. It was left out; the others go on.</source>
        <translation>“%1”在传输开始时还在，现在没有了。这个文件跳过，其余的照常传。</translation>
    </message>
    <message>
        <source>“%1” was not transferred: %2. Its beginning and its end may not belong together; send it again when nobody writes to it.</source>
        <translation>“%1”没有传成：%2。这样前后两部分可能不是同一个版本；请等没有程序写它时再发送。</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link and was left out: no link is followed. Send what it leads to by itself.</source>
        <translation>“%1”是符号链接，没有发送：程序不跟随链接。请单独发送它指向的内容。</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a folder and was left out.</source>
        <translation>“%1”既不是文件也不是文件夹，没有发送。</translation>
    </message>
    <message>
        <source>“%1” was left out: its name is not UTF-8, as from an archive in another encoding. Rename it, then send it.</source>
        <translation>“%1”没有发送：它的名字不是 UTF-8，可能来自用其他编码做的压缩包。请改名后再发送。</translation>
    </message>
    <message>
        <source>“%1” was left out: its path is too long. Send it from a folder further down.</source>
        <translation>“%1”没有发送：它的路径太长。请从更里层的文件夹发送。</translation>
    </message>
    <message>
        <source>“%1” cannot be read and was left out. Check its permissions.</source>
        <translation>“%1”读不了，没有发送。请检查它的权限。</translation>
    </message>
    <message numerus="yes">
        <source>%n more entry(s) were left out as well.</source>
        <translation>
            <numerusform>另外还有 %n 项没有发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else was transferred.</source>
        <translation>其余的都已传完。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and others, %n file(s)</source>
        <translation>
            <numerusform>“%1”等 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>提出传输：%1</translation>
    </message>
    <message>
        <source>Offered: %1, %2</source>
        <translation>提出传输：%1，%2</translation>
    </message>
    <message>
        <source>Transferred: %1, %2</source>
        <translation>传输完成：%1，%2</translation>
    </message>
    <message>
        <source>Accepted: “%1”, %2 to come</source>
        <translation>同意接收：“%1”，将传 %2</translation>
    </message>
    <message>
        <source>Declined: “%1”</source>
        <translation>拒收：“%1”</translation>
    </message>
    <message>
        <source>Transfer of “%1” begins</source>
        <translation>开始传输“%1”</translation>
    </message>
    <message>
        <source>Transfer of “%1” begins, %2</source>
        <translation>开始传输“%1”，%2</translation>
    </message>
    <message>
        <source>“%1” goes on from %2</source>
        <translation>“%1”从 %2 处接着传</translation>
    </message>
    <message>
        <source>“%1” begins anew: the source has changed</source>
        <translation>“%1”重新开始：源文件已经变了</translation>
    </message>
    <message>
        <source>Paused here</source>
        <translation>本方暂停</translation>
    </message>
    <message>
        <source>Paused by the other side</source>
        <translation>对方暂停</translation>
    </message>
    <message>
        <source>Continued here</source>
        <translation>本方继续</translation>
    </message>
    <message>
        <source>Continued by the other side</source>
        <translation>对方继续</translation>
    </message>
    <message>
        <source>Cancelled here</source>
        <translation>本方取消</translation>
    </message>
    <message>
        <source>Cancelled by the other side</source>
        <translation>对方取消</translation>
    </message>
    <message>
        <source>Transfer of “%1” failed: %2</source>
        <translation>传输“%1”失败：%2</translation>
    </message>
    <message>
        <source>Transfer of “%1” failed after %2: %3</source>
        <translation>传输“%1”在 %2 之后失败：%3</translation>
    </message>
    <message>
        <source>Received: “%1”, %2, digest %3</source>
        <translation>已接收：“%1”，%2，摘要 %3</translation>
    </message>
    <message>
        <source>Received: “%1”, %2, without a digest</source>
        <translation>已接收：“%1”，%2，没有摘要</translation>
    </message>
    <message>
        <source>Sent: “%1”, %2, digest %3</source>
        <translation>已发送：“%1”，%2，摘要 %3</translation>
    </message>
    <message>
        <source>Sent: “%1”, %2, without a digest</source>
        <translation>已发送：“%1”，%2，没有摘要</translation>
    </message>
    <message>
        <source>Not transferred: “%1”. %2</source>
        <translation>没有传成：“%1”。%2</translation>
    </message>
    <message numerus="yes">
        <source>PIN asked for; %n attempt(s) left</source>
        <translation>
            <numerusform>要求输入 PIN，还可以试 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN; %n attempt(s) left</source>
        <translation>
            <numerusform>PIN 不对，还可以试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Names and sizes travel before the first byte of content: so the receiver can look at them, compare them with the free space, and say no. TCP itself knows nothing of files; it carries a stream of bytes, and where a file begins and ends is agreed between the two programs.</source>
        <translation>在传第一个字节的内容之前，先传文件名和大小：接收方可以先看一看，和剩余空间比一比，也可以不要。TCP 本身不知道什么是文件，它只传送字节流；一个文件从哪里开始、到哪里结束，是两个程序之间约定的。</translation>
    </message>
    <message>
        <source>The receiver says yes, which files it wants and how much of them it has already. Only the rest is sent.</source>
        <translation>接收方同意接收，并说明要哪些文件、每个文件已经有了多少。只发送剩下的部分。</translation>
    </message>
    <message>
        <source>The receiver said no before any content was sent, so nothing was written to its disk.</source>
        <translation>接收方在传送内容之前就拒绝了，它的硬盘上什么也没有写。</translation>
    </message>
    <message>
        <source>The files are read and sent piece by piece, never whole in memory. When the receiver&apos;s disk is slower than the network, its receive buffer fills, TCP closes the window, and the sender waits.</source>
        <translation>文件是一块一块读出、发送的，从不整个放进内存。如果接收方的硬盘比网络慢，它的接收缓冲区就会填满，TCP 关闭窗口，发送方便停下来等。</translation>
    </message>
    <message>
        <source>The receiver sends a random number, the sender answers with a digest of it and the PIN. Both can compute it, so the PIN itself never travels. It keeps classmates out, not an attacker: whoever listens can try all PINs at leisure, and the files are not encrypted.</source>
        <translation>接收方发来一个随机数，发送方用它和 PIN 算出摘要作为回答。两边都能算，所以 PIN 本身从不在网上传送。这能挡住同学，挡不住攻击者：监听的人可以慢慢把所有 PIN 试一遍，而且文件没有加密。</translation>
    </message>
    <message>
        <source>The answer does not fit the receiver&apos;s PIN. The number of attempts is limited, because otherwise a program could try all PINs.</source>
        <translation>这个回答与接收方的 PIN 不符。尝试次数有限制，否则用一个程序就能把所有 PIN 试一遍。</translation>
    </message>
    <message>
        <source>The beginning is there from an earlier attempt. Both sides took a digest of it and compared: the sender still has the same bytes, so it sends only what is missing.</source>
        <translation>上一次已经传来了开头部分。两边各算了它的摘要并作比较：发送方那里仍是同样的字节，所以只发送缺少的部分。</translation>
    </message>
    <message>
        <source>The beginning that is there belongs to another version: the digests differ. Two halves of different versions would make a file that never existed, so it is sent from the start.</source>
        <translation>已有的开头部分属于另一个版本：摘要不同。把两个版本各取一半，会拼出一个从未存在过的文件，所以从头发送。</translation>
    </message>
    <message>
        <source>The connection stays open, and each side tells the other now and then that it is still there. No content is sent.</source>
        <translation>连接仍然开着，双方不时告诉对方自己还在。不发送内容。</translation>
    </message>
    <message>
        <source>Sending goes on where it was, on the same connection.</source>
        <translation>在同一条连接上，从停下的地方继续发送。</translation>
    </message>
    <message>
        <source>The transfer is over before its end. With NetYard&apos;s own protocol what has arrived is kept under another name, so that sending again can go on from there.</source>
        <translation>传输没有进行到底。用网络操场自己的协议时，已经收到的部分以另一个名字保留，重新发送时可以从那里接着传。</translation>
    </message>
    <message>
        <source>Everything is in its place. Both sides said so before closing: a closed connection alone would not tell whether the last bytes arrived.</source>
        <translation>所有文件都已就位。双方在关闭之前都确认过：只凭连接关闭，看不出最后的字节到没到。</translation>
    </message>
    <message>
        <source>No half file has the name of a whole one: what is not complete lies under another name, or was removed.</source>
        <translation>只有一半的文件不会用完整文件的名字：不完整的部分另取名字保存，或者已经删除。</translation>
    </message>
    <message>
        <source>The file was written under another name, its digest (XXH3, 128 bits) compared with the sender&apos;s, and only then did it get its own name. A file that was there already is never replaced.</source>
        <translation>文件先以另一个名字写入，把它的摘要（XXH3，128 位）和发送方的比较之后，才得到自己的名字。原来就有的文件从不会被替换。</translation>
    </message>
    <message>
        <source>The announced number of bytes has come. This protocol has no digest: a wrong byte would not be noticed.</source>
        <translation>收到的字节数与事先说好的一致。这种协议没有摘要：错一个字节也发现不了。</translation>
    </message>
    <message>
        <source>The receiver computed the same digest (XXH3, 128 bits) over what it wrote: not a bit was changed or lost on the way.</source>
        <translation>接收方对写下的内容算出了同样的摘要（XXH3，128 位）：路上没有丢失或改变一个比特。</translation>
    </message>
    <message>
        <source>All bytes were handed to the system. Whether they arrived whole, this protocol does not say.</source>
        <translation>所有字节都交给了系统。是否完整到达，这种协议不会告诉我们。</translation>
    </message>
    <message>
        <source>The other files of the transfer go on.</source>
        <translation>这次传输的其他文件照常进行。</translation>
    </message>
    <message>
        <source>the receiver declined</source>
        <translation>接收方拒收</translation>
    </message>
    <message>
        <source>there is not enough space at the receiver</source>
        <translation>接收方空间不足</translation>
    </message>
    <message>
        <source>these are more files and folders than one transfer may hold</source>
        <translation>文件和文件夹的数量超过了一次传输的上限</translation>
    </message>
    <message>
        <source>the file is larger than the receiver allows</source>
        <translation>文件超过了接收方允许的大小</translation>
    </message>
    <message>
        <source>the receiver has too many transfers at once</source>
        <translation>接收方同时进行的传输太多</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the sender could not read the file</source>
        <translation>发送方读不了这个文件</translation>
    </message>
    <message>
        <source>the file was deleted or moved at the sender meanwhile</source>
        <translation>文件在发送方那里被删除或移走了</translation>
    </message>
    <message>
        <source>the file became shorter while it was being sent</source>
        <translation>文件在发送过程中变短了</translation>
    </message>
    <message>
        <source>the file became longer while it was being sent</source>
        <translation>文件在发送过程中变长了</translation>
    </message>
    <message>
        <source>the file was changed while it was being sent</source>
        <translation>文件在发送过程中被修改了</translation>
    </message>
    <message>
        <source>the receiver does not want the rest</source>
        <translation>接收方不要其余的部分了</translation>
    </message>
    <message>
        <source>what arrived is not what was sent: the digests differ</source>
        <translation>收到的与发出的不同：摘要不一致</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the receiver may not write there</source>
        <translation>接收方没有权限写到那里</translation>
    </message>
    <message>
        <source>the end is missing</source>
        <translation>缺少结尾</translation>
    </message>
    <message>
        <source>the receiver could not save the file</source>
        <translation>接收方没能保存这个文件</translation>
    </message>
    <message>
        <source>the two programs speak different versions of the protocol</source>
        <translation>两个程序的协议版本不同</translation>
    </message>
    <message>
        <source>the PIN was wrong</source>
        <translation>PIN 不对</translation>
    </message>
    <message>
        <source>too many PINs were wrong</source>
        <translation>PIN 错了太多次</translation>
    </message>
    <message>
        <source>the rules of the protocol were broken</source>
        <translation>违反了协议的规则</translation>
    </message>
    <message>
        <source>nothing came for too long</source>
        <translation>太久没有动静</translation>
    </message>
    <message>
        <source>in the queue</source>
        <comment>of a transfer</comment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>waiting for the receiver&apos;s decision</source>
        <translation>等待接收方决定</translation>
    </message>
    <message>
        <source>waiting for your decision</source>
        <translation>等待您决定</translation>
    </message>
    <message>
        <source>running</source>
        <comment>of a transfer</comment>
        <translation>传输中</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>of a transfer</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paused by the other side</source>
        <translation>对方已暂停</translation>
    </message>
    <message>
        <source>checking what is there already</source>
        <translation>正在核对已有的部分</translation>
    </message>
    <message>
        <source>done</source>
        <comment>of a transfer</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>of a transfer</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>declined</source>
        <comment>of a transfer</comment>
        <translation>已拒收</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>of a transfer</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the other side says “%1”</source>
        <translation>对方说“%1”</translation>
    </message>
    <message>
        <source>Between two NetYards: any number of files and folders. Every message says how long it is, every file carries a digest that the receiver checks, and after a break it goes on where it stopped.</source>
        <translation>用于两个网络操场之间：文件和文件夹数量不限。每条消息都说明自己有多长，每个文件都带有摘要供接收方核对，断开之后能从停下的地方接着传。</translation>
    </message>
    <message>
        <source>Where it is weak: nothing is encrypted. Whoever is on the way can read the files.</source>
        <translation>弱点：没有加密。路上的人都能看到文件内容。</translation>
    </message>
    <message>
        <source>As in many tutorials: the client sends NAME&lt;SEPARATOR&gt;SIZE, waits for any reply, then sends the bytes and closes.</source>
        <translation>许多教程中的做法：客户端先发“文件名&lt;SEPARATOR&gt;大小”，等到任意一个回复后，再发送内容并关闭连接。</translation>
    </message>
    <message>
        <source>Where it is weak: nothing marks the end of the header. A client that does not wait sends header and content in one chunk, and digits run together. Nobody checks the bytes, nothing is encrypted, and what broke off begins anew.</source>
        <translation>弱点：头部没有结束标记。客户端要是不等回复，头部和内容就会连在一起到达，数字与数字相接，分不清界线。没有人核对内容，没有加密，断开之后只能从头再来。</translation>
    </message>
    <message>
        <source>As in many tutorials: the client sends a file name. The server answers 0&lt;SEPARATOR&gt;SIZE and the bytes right behind it, or -1&lt;SEPARATOR&gt;MESSAGE, and closes.</source>
        <translation>许多教程中的做法：客户端发送文件名。服务器回答“0&lt;SEPARATOR&gt;大小”，紧接着就是内容；或者回答“-1&lt;SEPARATOR&gt;说明”，然后关闭连接。</translation>
    </message>
    <message>
        <source>Where it is weak: nothing stands between the size and the file. Both come in one chunk, and when the file begins with a digit, only the end of the stream tells where the size stopped. Nobody checks the bytes, and nothing is encrypted.</source>
        <translation>弱点：大小和文件内容之间没有任何分隔，两者连在一起到达。如果文件以数字开头，要等到流结束才知道大小到哪一位为止。没有人核对内容，也没有加密。</translation>
    </message>
    <message>
        <source>%1 is being recorded by another program. Add the note there, or wait until it is finished.</source>
        <translation>%1 正由另一个程序录制。请在那边添加备注，或等录制结束后再试。</translation>
    </message>
    <message>
        <source>Bookmark set</source>
        <translation>已设书签</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>已取消书签</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>已删除备注</translation>
    </message>
    <message>
        <source>Note on an entry: %1</source>
        <translation>给某条记录加了备注：%1</translation>
    </message>
    <message>
        <source>Round trip times measured</source>
        <translation>已测量往返时间</translation>
    </message>
    <message>
        <source>Somebody who read the session left a mark on one of its entries.</source>
        <translation>查看会话的人在某条记录上做了标记。</translation>
    </message>
    <message>
        <source>The kernel measures for each TCP connection how long an acknowledgement takes to come back (TCP_INFO). It is kept once a second where it has changed.</source>
        <translation>内核会为每个 TCP 连接测量确认报文多久返回（TCP_INFO）。有变化时每秒记录一次。</translation>
    </message>
    <message>
        <source>This is a part of the session.</source>
        <translation>这只是会话的一部分。</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Warnings and errors: %1</source>
        <translation>警告和错误：%1</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>There were more connections; these are the first of them.</source>
        <translation>还有更多连接，这里只列出最前面的。</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>at most %1 a second</source>
        <translation>最高每秒 %1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>过程记录</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空消息</translation>
    </message>
    <message>
        <source>The session holds %1 B of this message.</source>
        <translation>会话中保存了这条消息的 %1 字节。</translation>
    </message>
    <message>
        <source>No entry is in this export.</source>
        <translation>这次导出里没有任何记录。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Recorded by NetYard: what a program sent, received and noticed, with the times it saw it happen.</source>
        <translation>由网络操场记录：程序发送、接收和察觉到的一切，时间以程序看到的为准。</translation>
    </message>
    <message>
        <source>The filter is longer than %L1 characters.</source>
        <translation>筛选条件超过 %L1 个字符。</translation>
    </message>
    <message>
        <source>There are too many parentheses inside each other.</source>
        <translation>括号嵌套得太深。</translation>
    </message>
    <message>
        <source>There are more than %1 terms.</source>
        <translation>条件超过 %1 个。</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>缺少后引号。</translation>
    </message>
    <message>
        <source>This parenthesis is not closed. If it is text, put it in quotation marks.</source>
        <translation>这个括号没有闭合。如果它本身就是要找的文字，请用引号括起来。</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing. If it is text, put it in quotation marks.</source>
        <translation>这个右括号没有对应的左括号。如果它本身就是要找的文字，请用引号括起来。</translation>
    </message>
    <message>
        <source>There is nothing between these parentheses.</source>
        <translation>括号里没有内容。</translation>
    </message>
    <message>
        <source>“%1” needs something to search for beside it. If it is text, put it in quotation marks.</source>
        <translation>“%1”旁边还缺要查找的内容。如果它本身就是要找的文字，请用引号括起来。</translation>
    </message>
    <message>
        <source>What to look for is missing behind “%1”.</source>
        <translation>“%1”后面缺少要查找的值。</translation>
    </message>
    <message>
        <source>Not a regular expression: %1.</source>
        <translation>不是正确的正则表达式：%1。</translation>
    </message>
    <message>
        <source>Not bytes in hexadecimal, two digits each: “%1”.</source>
        <translation>不是十六进制字节（每个字节两位）：“%1”。</translation>
    </message>
    <message>
        <source>Not a number that fits here: “%1”.</source>
        <translation>这里不能用这个数：“%1”。</translation>
    </message>
    <message>
        <source>Not a time: “%1”. Write 10:08, 10:08:29.5 or 2026-11-28 10:08.</source>
        <translation>不是时间：“%1”。可写作 10:08、10:08:29.5 或 2026-11-28 10:08。</translation>
    </message>
    <message>
        <source>There is no channel “%1”. There are: %2.</source>
        <translation>没有名为“%1”的通道。可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no direction: in or out.</source>
        <translation>“%1”不是方向，方向只有 in 和 out。</translation>
    </message>
    <message>
        <source>There is no kind “%1”. There are error, event, message, and the names of events, such as %2.</source>
        <translation>没有“%1”这一类。可用 error、event、message，以及事件名，例如 %2。</translation>
    </message>
    <message>
        <source>It is packed (%1): unpack it first.</source>
        <translation>它是压缩文件（%1），请先解压。</translation>
    </message>
    <message>
        <source>It begins like one, but is damaged at its very beginning.</source>
        <translation>开头看着像，但文件一开始就损坏了。</translation>
    </message>
    <message>
        <source>It looks like %1.</source>
        <translation>它看上去是 %1 文件。</translation>
    </message>
    <message>
        <source>“%1” is no session and no capture: NetYard opens pcapng and pcap files.</source>
        <translation>“%1”既不是会话，也不是抓包文件：网络操场能打开的是 pcapng 和 pcap 文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds of network (such as raw Wi-Fi)</source>
        <translation>
            <numerusform>其他类型的网络（如原始 Wi-Fi 帧）%Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ARP</source>
        <translation>
            <numerusform>ARP %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not IP</source>
        <translation>
            <numerusform>非 IP %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ICMP</source>
        <translation>
            <numerusform>ICMP %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other protocols over IP</source>
        <translation>
            <numerusform>IP 上的其他协议 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fragment(s) of split datagrams</source>
        <translation>
            <numerusform>被分片的数据报的片段 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with headers that are broken or cut off</source>
        <translation>
            <numerusform>首部损坏或被截断的 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The file ends in the middle of a message; what there is of it is shown.</source>
        <translation>文件在一条消息的中间就结束了；已有的部分照样显示。</translation>
    </message>
    <message>
        <source>The file is damaged at byte %1: %2 were left out. Everything else is shown.</source>
        <translation>文件在第 %1 字节处损坏：有 %2 没有读取，其余的全部显示。</translation>
    </message>
    <message>
        <source>Shown are TCP and UDP over IP; packets that are not shown: %1.</source>
        <translation>显示的是 IP 上的 TCP 和 UDP；没有显示的数据包：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln message(s) the capture has only the beginning.</source>
        <translation>
            <numerusform>有 %Ln 条消息在抓包文件里只有开头部分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) came late, or brought bytes that were there already: a stream shows and saves them where they were captured, not where they belong.</source>
        <translation>
            <numerusform>有 %Ln 条消息到得晚，或者带着已经收到过的字节：对话里（保存时也一样）按抓到的先后排列，而不是按它们本来的位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is nothing that a row can have: bookmark or note.</source>
        <translation>行上没有“%1”这种标记，只有 bookmark（书签）和 note（备注）。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were left out: TCP had sent them again, and the packets written here would make them new bytes.</source>
        <translation>
            <numerusform>有 %Ln 条消息未写入：它们是 TCP 重传的内容，而此处的数据包是重新生成的，写入后会被当成新的字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) came late, or brought bytes that were there already: streams of this file have them where they were captured, not where they belong.</source>
        <translation>
            <numerusform>有 %Ln 条消息迟到，或带有先前已有的字节：在此文件的数据流中，它们位于被捕获时的位置，而不是应在的位置。</numerusform>
        </translation>
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
        <source>address to bind to: one of this machine&apos;s, 0.0.0.0 (any IPv4, the default),
:: (any IPv6) or any (both)</source>
        <translation>绑定的地址：本机的某个地址、0.0.0.0（任意 IPv4，默认）、
::（任意 IPv6）或 any（两者都要）</translation>
    </message>
    <message>
        <source>what to answer each message: nothing (the default), the same, the same in capitals,
the time (the message is a strftime format), everyone&apos;s lines to everyone, or TEXT</source>
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
        <source>send bytes, such as 48656c6c6f or &quot;48 65&quot;; may be given several times</source>
        <translation>发送字节，例如 48656c6c6f 或 &quot;48 65&quot;；可以给多次</translation>
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
        <source>Each message received is one line on standard output: the peer&apos;s ADDR:PORT, a space, the text. Control
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
        <source>There is no channel “%1”. There are: tcp-server, tcp-client, udp, transfer, http.</source>
        <translation>没有“%1”这个通道。可用的有：tcp-server、tcp-client、udp、transfer、http。</translation>
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
        <source>%1 is damaged at byte %2: %3 bytes were left out.</source>
        <translation>%1 在第 %2 字节处损坏，略去了 %3 字节。</translation>
    </message>
    <message>
        <source>“%1” is no number of a connection. They count from 1; csv and jsonl tell them.</source>
        <translation>“%1”不是连接的编号。编号从 1 开始，csv 和 jsonl 里可以看到。</translation>
    </message>
    <message>
        <source>“%1” are no entries. Write numbers and ranges, from 1: 3,10-20,100-</source>
        <translation>“%1”不是记录的编号。请写从 1 开始的编号或范围，例如 3,10-20,100-</translation>
    </message>
    <message>
        <source>only this one, by its number</source>
        <translation>只要这一个连接，按编号</translation>
    </message>
    <message>
        <source>only these, by their numbers from 1</source>
        <translation>只要这些记录，编号从 1 开始</translation>
    </message>
    <message>
        <source>local with the zone (otherwise), UTC, or seconds since the session&apos;s first entry</source>
        <translation>本地时间带时区（默认）、UTC，或自会话第一条记录起的秒数</translation>
    </message>
    <message>
        <source>of the payloads&apos; text; UTF-8 otherwise</source>
        <translation>消息文本的编码，默认 UTF-8</translation>
    </message>
    <message>
        <source>There is no format “%1”. There are: %2.</source>
        <translation>没有“%1”这种格式。可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no way to tell the time. There are: local, utc, relative.</source>
        <translation>“%1”不是时间的写法。可用的有：local、utc、relative。</translation>
    </message>
    <message>
        <source>%1 %  %2 entries  %3  %4/s</source>
        <translation>%1 %  %2 条记录  %3  %4/秒</translation>
    </message>
    <message>
        <source>write a session as text, a table, a page, or a session again</source>
        <translation>把会话写成文本、表格、网页，或另一个会话文件</translation>
    </message>
    <message>
        <source>text: one line an entry.
csv: RFC 4180, UTF-8 with byte order mark, one header line; the payload as text and, exactly, as hex; cells that a
spreadsheet would take for a formula begin with an apostrophe.
jsonl: one object a line; the payload always as base64, and as text where every byte is valid. Keys: entry, time,
channel, kind (in, out, event), connection, local, peer; of messages bytes, kept, base64, text; of events event, text,
number, detail, error.
html: one page with totals, throughput, connections and everything that happened, in all languages.
pcapng: a session again, the whole file or what was chosen of it.
hexdump: offsets and bytes, with direction and time, as text2pcap and Wireshark import them.
The output file appears only when it is whole.</source>
        <translation>text：每条记录一行。
csv：RFC 4180，带字节顺序标记的 UTF-8，一行表头；消息既写成文本，也用十六进制原样写出；会被电子表格当作公式的
单元格前面加一个撇号。
jsonl：每行一个对象；消息总有 base64，每个字节都有效时还有文本。键：entry、time、channel、kind（in、out、event）、
connection、local、peer；消息另有 bytes、kept、base64、text；事件另有 event、text、number、detail、error。
html：一个网页，包含合计、流量、连接和全部过程，两种语言可切换。
pcapng：又一个会话，整个文件或其中选定的部分。
hexdump：偏移和字节，带方向和时间，text2pcap 和 Wireshark 可以导入。
输出文件写完整后才会出现。</translation>
    </message>
    <message>
        <source>--filter, at character %1: %2</source>
        <translation>--filter 第 %1 个字符处：%2</translation>
    </message>
    <message>
        <source>only entries that a filter as in the program&apos;s log finds: hello, &quot;two words&quot;, /id=\d+/, hex:48 65,
in:hello, peer:10.0.0.1, port:80, size&gt;1k, time&gt;10:08, kind:error, has:note; with and, or, not, ( )</source>
        <translation>只导出符合筛选条件的条目，写法与程序日志中的筛选栏相同：hello、&quot;two words&quot;、/id=\d+/、hex:48 65、
in:hello、peer:10.0.0.1、port:80、size&gt;1k、time&gt;10:08、kind:error、has:note；可用 and、or、not 和括号组合</translation>
    </message>
</context>
<context>
    <name>cli::Help</name>
    <message>
        <source>language of messages; otherwise the system&apos;s</source>
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
    <name>cli::HttpCommand</name>
    <message>
        <source>--record is summary, heads or whole, not “%1”.</source>
        <translation>--record 只能是 summary、heads 或 whole，不能是“%1”。</translation>
    </message>
    <message>
        <source>--threads is a number from 1 to %1.</source>
        <translation>--threads 应是 1 到 %1 之间的数字。</translation>
    </message>
    <message>
        <source>serve a folder or a page to browsers</source>
        <translation>向浏览器提供一个文件夹或一个页面</translation>
    </message>
    <message>
        <source>folder to serve; without --root and --page: the built-in site</source>
        <translation>要提供的文件夹；--root 和 --page 都不给时提供内置网站</translation>
    </message>
    <message>
        <source>serve this one file for every path</source>
        <translation>对任何路径都提供这一个文件</translation>
    </message>
    <message>
        <source>port to listen on; 0: any free one</source>
        <translation>监听的端口；0 表示任意空闲端口</translation>
    </message>
    <message>
        <source>list folders that have no index.html</source>
        <translation>列出没有 index.html 的文件夹</translation>
    </message>
    <message>
        <source>follow symbolic links that lead out of the folder</source>
        <translation>允许符号链接通向文件夹之外</translation>
    </message>
    <message>
        <source>take uploads (a form at /upload) into this folder</source>
        <translation>接收上传（表单在 /upload）并存入这个文件夹</translation>
    </message>
    <message>
        <source>event loops that serve; 1 by default</source>
        <translation>提供服务的事件循环个数；默认为 1</translation>
    </message>
    <message>
        <source>serve one connection to its end before accepting the next</source>
        <translation>一条连接处理完才接受下一条</translation>
    </message>
    <message>
        <source>how much goes into --session: summary, heads (the default) or whole</source>
        <translation>--session 记录多少：summary、heads（默认）或 whole</translation>
    </message>
    <message>
        <source>As soon as it is ready the server prints one line, listening ADDR:PORT, with the real port; then one line for each
request, in the Common Log Format.</source>
        <translation>就绪后，服务器打印一行 listening ADDR:PORT（实际端口），之后每个请求打印一行，
采用通用日志格式（Common Log Format）。</translation>
    </message>
    <message>
        <source>--root and --page exclude each other.</source>
        <translation>--root 和 --page 不能同时使用。</translation>
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
    <message>
        <source>a session file that NetYard recorded, or a capture (.pcapng, .pcap)</source>
        <translation>网络操场录制的会话文件，或抓包文件（.pcapng、.pcap）</translation>
    </message>
    <message>
        <source>Captured by: %1</source>
        <translation>抓包程序：%1</translation>
    </message>
    <message>
        <source>(not said)</source>
        <translation>（文件里没有说明）</translation>
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
        <source>port of one&apos;s own; 0 (the default): the system chooses</source>
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
    <name>cli::TransferCommands</name>
    <message>
        <source>--protocol is netyard or classic-upload, not “%1”.</source>
        <translation>--protocol 只能是 netyard 或 classic-upload，不能是“%1”。</translation>
    </message>
    <message>
        <source>port to listen on; 0: any free one</source>
        <translation>监听的端口；0 表示任意空闲端口</translation>
    </message>
    <message>
        <source>what sender and receiver must both know; it does not travel</source>
        <translation>发送方和接收方都要知道的 PIN；它不会在网上传送</translation>
    </message>
    <message>
        <source>netyard (the default) or classic-upload, which classroom scripts speak</source>
        <translation>netyard（默认）或 classic-upload（课堂脚本使用的协议）</translation>
    </message>
    <message>
        <source>--%1 is a number of bytes, not “%2”.</source>
        <translation>--%1 应是字节数，不能是“%2”。</translation>
    </message>
    <message>
        <source>No one can be reached at port 0.</source>
        <translation>端口 0 上联系不到任何人。</translation>
    </message>
    <message>
        <source>receive files and folders into a folder</source>
        <translation>把文件和文件夹接收到一个文件夹里</translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation>文件存放的位置</translation>
    </message>
    <message>
        <source>refuse files that are larger</source>
        <translation>拒收更大的文件</translation>
    </message>
    <message>
        <source>end after the first transfer, with 1 when it failed</source>
        <translation>第一次传输之后结束，失败时返回 1</translation>
    </message>
    <message>
        <source>As soon as it is ready it prints one line, listening ADDR:PORT; then one line for each file that is in its place:
PEER XXH3-128 BYTES PATH. What was cut off goes on where it stopped when it is sent again. The content is not
encrypted on its way, with a PIN or without.</source>
        <translation>准备好后输出一行 listening ADDR:PORT；之后每个就位的文件输出一行：
PEER XXH3-128 BYTES PATH。中断的文件重新发送时会从停下的地方接着传。无论有没有 PIN，
内容在路上都没有加密。</translation>
    </message>
    <message>
        <source>send files and folders to a receiver</source>
        <translation>把文件和文件夹发送给接收方</translation>
    </message>
    <message>
        <source>the receiver</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>a file or folder; with classic-upload one file</source>
        <translation>文件或文件夹；用 classic-upload 时只能是一个文件</translation>
    </message>
    <message>
        <source>send no more than that a second</source>
        <translation>每秒最多发送这么多</translation>
    </message>
    <message>
        <source>change one byte on the way, to see what a digest is for</source>
        <translation>在路上改动一个字节，看看摘要有什么用</translation>
    </message>
    <message>
        <source>It prints one line for each file that the receiver has in its place: XXH3-128 BYTES PATH, and ends with 0 when all are,
else with 1. Sending again goes on where it stopped.</source>
        <translation>接收方每有一个文件就位，就输出一行：XXH3-128 BYTES PATH；全部就位时返回 0，
否则返回 1。重新发送会从停下的地方接着传。</translation>
    </message>
    <message>
        <source>classic-upload sends one file at a time.</source>
        <translation>classic-upload 一次只能发送一个文件。</translation>
    </message>
    <message>
        <source>hand out a folder&apos;s files to download scripts</source>
        <translation>把一个文件夹里的文件提供给下载脚本</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The classroom&apos;s download protocol: the client sends a bare file name; the answer is 0&lt;SEPARATOR&gt;SIZE and the bytes, or
-1&lt;SEPARATOR&gt; and why not. One line on standard output for each file: PEER XXH3-128 BYTES PATH.</source>
        <translation>课堂上的下载协议：客户端只发送文件名；回答是 0&lt;SEPARATOR&gt;SIZE 加上内容，或者
-1&lt;SEPARATOR&gt; 加上原因。每个文件在标准输出上输出一行：PEER XXH3-128 BYTES PATH。</translation>
    </message>
    <message>
        <source>ask a download script for a file</source>
        <translation>向下载脚本要一个文件</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>the file&apos;s name there</source>
        <translation>文件在那边的名字</translation>
    </message>
    <message>
        <source>where it goes; the current folder when not given</source>
        <translation>存放的位置；不给出时是当前文件夹</translation>
    </message>
    <message>
        <source>It prints XXH3-128 BYTES PATH when the file is whole, as far as this protocol can tell: it has no check of its own.</source>
        <translation>文件完整时输出 XXH3-128 BYTES PATH；这只是就这种协议所能判断的而言：它自己没有核对手段。</translation>
    </message>
</context>
<context>
    <name>cli::TransferTasks</name>
    <message numerus="yes">
        <source>%n more file(s) are in place and not listed.</source>
        <translation>
            <numerusform>另有 %n 个文件已经到位，没有列出。</numerusform>
        </translation>
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
&quot;port unreachable&quot; that comes back is a failure (exit code 1), and so is a datagram over 65507 bytes.</source>
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
    <name>widgets::AccessLogExport</name>
    <message>
        <source>Export the access log</source>
        <translation>导出访问日志</translation>
    </message>
    <message>
        <source>Access log (*.log)</source>
        <translation>访问日志 (*.log)</translation>
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
    <name>widgets::CannedModel</name>
    <message>
        <source>Which paths it is for: * stands for any text, ? for one character</source>
        <translation>用于哪些路径：* 代表任意文字，? 代表一个字符</translation>
    </message>
    <message>
        <source>From 100 to 599</source>
        <translation>100 到 599</translation>
    </message>
    <message>
        <source>How long to wait before the answer, in milliseconds</source>
        <translation>响应之前等待多久，单位毫秒</translation>
    </message>
    <message>
        <source>A Content-Length to tell instead of the true one, to see what a wrong one does</source>
        <translation>用这个数代替真实的 Content-Length，看看写错了会怎样</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Told length</source>
        <translation>宣称长度</translation>
    </message>
</context>
<context>
    <name>widgets::CannedWindow</name>
    <message>
        <source>Canned answers</source>
        <translation>预设响应</translation>
    </message>
    <message>
        <source>What is sent for a path instead of a file: to show a redirect, a login, an error, a slow server. The first one that fits is taken; changes hold from the next request on.</source>
        <translation>对某个路径不发文件，而发预设的内容：用来演示重定向、登录、错误、慢服务器。采用第一条匹配的；修改从下一个请求起生效。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>撤销删除</translation>
    </message>
    <message>
        <source>Add the examples</source>
        <translation>添加示例</translation>
    </message>
    <message>
        <source>301, 401, 418, 500, a slow server and a wrong length, as far as they are not there</source>
        <translation>301、401、418、500、慢服务器和错误的长度，只补上还没有的</translation>
    </message>
    <message>
        <source>Headers, one a line</source>
        <translation>头部，每行一个</translation>
    </message>
    <message>
        <source>Headers of the canned answer</source>
        <translation>预设响应的头部</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Content of the canned answer</source>
        <translation>预设响应的内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>widgets::CommandLine</name>
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
        <source>--tour needs a folder.</source>
        <translation>--tour 后面要有文件夹。</translation>
    </message>
    <message>
        <source>Open a recorded session or a capture; may be given several times.</source>
        <translation>打开录制的会话或抓包文件；可以写多次。</translation>
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
        <source>Send a file&apos;s bytes</source>
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
        <source>Send a file&apos;s bytes (or drop a file here)</source>
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
    <name>widgets::ContentBox</name>
    <message>
        <source>Serve</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>What is at the addresses; a folder or file can also be dropped here</source>
        <translation>这些地址提供什么；也可以把文件夹或文件拖到这里</translation>
    </message>
    <message>
        <source>Every address gives this one page: the simplest server there is.</source>
        <translation>任何地址都返回这一个页面：最简单的服务器。</translation>
    </message>
    <message>
        <source>A few small pages to try things with. Or drop a folder here.</source>
        <translation>几个用来试验的小页面。也可以把文件夹拖到这里。</translation>
    </message>
    <message>
        <source>The built-in site</source>
        <translation>内置网站</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>一个页面</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>一个文件夹</translation>
    </message>
    <message>
        <source>List folders</source>
        <translation>列出文件夹内容</translation>
    </message>
    <message>
        <source>A folder without index.html is shown as a list of its files; otherwise it is refused (403)</source>
        <translation>没有 index.html 的文件夹显示为文件列表；否则拒绝访问（403）</translation>
    </message>
    <message>
        <source>Follow links out of the folder</source>
        <translation>允许链接通向文件夹之外</translation>
    </message>
    <message>
        <source>Symbolic links may lead outside the folder; whoever can make one can then read any file</source>
        <translation>符号链接可以通向文件夹之外；能创建链接的人就能读取任何文件</translation>
    </message>
    <message>
        <source>Folder to serve</source>
        <translation>要提供的文件夹</translation>
    </message>
    <message>
        <source>Page to serve</source>
        <translation>要提供的页面</translation>
    </message>
</context>
<context>
    <name>widgets::ConversationsPane</name>
    <message>
        <source>Not found on this connection.</source>
        <translation>在这个连接中没有找到。</translation>
    </message>
    <message>
        <source>%1 saved as %2.</source>
        <translation>已将 %1 保存为 %2。</translation>
    </message>
    <message>
        <source>%1 were recorded without their contents.</source>
        <translation>另有 %1 录制时未保留内容。</translation>
    </message>
    <message>
        <source>Given up; nothing was written.</source>
        <translation>已放弃，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No connection has been recorded yet.</source>
        <translation>还没有录制到任何连接。</translation>
    </message>
    <message>
        <source>No connection matches the filter.</source>
        <translation>没有符合筛选条件的连接。</translation>
    </message>
    <message>
        <source>Saving … %1</source>
        <translation>正在保存…… %1</translation>
    </message>
    <message>
        <source>Choose a connection to read what was said on it.</source>
        <translation>选择一个连接，查看它收发的内容。</translation>
    </message>
    <message>
        <source>%1 → here, %2</source>
        <comment>client, server</comment>
        <translation>%1 → 本机 %2</translation>
    </message>
    <message>
        <source>here, %1 → %2</source>
        <comment>client, server</comment>
        <translation>本机 %1 → %2</translation>
    </message>
    <message>
        <source>← %1   → %2</source>
        <comment>received, sent</comment>
        <translation>← %1   → %2</translation>
    </message>
    <message>
        <source>Went on from the other end.</source>
        <translation>已从另一端继续查找。</translation>
    </message>
    <message>
        <source>Save what was received</source>
        <translation>保存接收的内容</translation>
    </message>
    <message>
        <source>Save what was sent</source>
        <translation>保存发送的内容</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>已复制 %1。</translation>
    </message>
    <message>
        <source>%1 more are not on the clipboard; save them to a file instead.</source>
        <translation>还有 %1 没有复制，请改用保存到文件。</translation>
    </message>
    <message>
        <source>Filter by address, port or tab</source>
        <translation>按地址、端口或标签页筛选</translation>
    </message>
    <message>
        <source>Filter the connections</source>
        <translation>筛选连接</translation>
    </message>
    <message>
        <source>Connections of the session</source>
        <translation>会话中的连接</translation>
    </message>
    <message>
        <source>Find in this connection</source>
        <translation>在这个连接中查找</translation>
    </message>
    <message>
        <source>Text in the encoding chosen; in the hex view bytes such as 48 65 6c</source>
        <translation>按所选编码查找文本；十六进制视图中可输入 48 65 6c 这样的字节</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一处 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一处 (F3)</translation>
    </message>
    <message>
        <source>Show as hex</source>
        <translation>以十六进制显示</translation>
    </message>
    <message>
        <source>Copy one direction</source>
        <translation>复制某一方向的内容</translation>
    </message>
    <message>
        <source>Save one direction&apos;s exact bytes</source>
        <translation>原样保存某一方向的字节</translation>
    </message>
    <message>
        <source>Copy what was &amp;received</source>
        <translation>复制接收的内容(&amp;R)</translation>
    </message>
    <message>
        <source>Copy what was &amp;sent</source>
        <translation>复制发送的内容(&amp;S)</translation>
    </message>
    <message>
        <source>Save what was &amp;received …</source>
        <translation>保存接收的内容(&amp;R)……</translation>
    </message>
    <message>
        <source>Save what was &amp;sent …</source>
        <translation>保存发送的内容(&amp;S)……</translation>
    </message>
    <message numerus="yes">
        <source>The first %n line(s) were copied; save it to a file to have all.</source>
        <translation>
            <numerusform>只复制了前 %n 行；要得到全部内容，请保存到文件。</numerusform>
        </translation>
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
        <source>Save the message&apos;s bytes</source>
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
        <source>The chosen row&apos;s text</source>
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
</context>
<context>
    <name>widgets::EndsPane</name>
    <message>
        <source>Open the session of the other end</source>
        <translation>打开另一端的会话</translation>
    </message>
    <message>
        <source>Sessions and captures (*.pcapng *.pcap)</source>
        <translation>会话和抓包文件 (*.pcapng *.pcap)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The two sessions have no connection in common: no local address and port of one is the peer of the other. Choose the session that the other machine recorded at the same time.</source>
        <translation>两个会话没有共同的连接：一方的本地地址和端口都不是另一方的对端。请选择另一台机器在同一时间记录的会话。</translation>
    </message>
    <message>
        <source>No connection of this session has both its ends in it. Open the session that the other machine recorded.</source>
        <translation>这个会话里没有哪条连接同时记录了两端。请打开另一台机器记录的会话。</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>The messages with their times are on the clipboard, tab-separated.</source>
        <translation>消息和时间已复制到剪贴板，以制表符分隔。</translation>
    </message>
    <message>
        <source>Two ends</source>
        <translation>两端对照</translation>
    </message>
    <message>
        <source>No message is in both sessions, so nothing can be said about the clocks: the times of both are shown as they are.</source>
        <translation>没有一条消息同时出现在两个会话里，无法比较时钟：两端的时间均按原样显示。</translation>
    </message>
    <message>
        <source>Messages went from here only: the clock there is at most %1 ahead. The times are shown as if the fastest message had taken no time.</source>
        <translation>只有本机发出的消息：对方的时钟最多快 %1。显示时间时，假定最快的一条消息没有耗时。</translation>
    </message>
    <message>
        <source>Messages went from here only: the clock there is at least %1 behind. The times are shown as if the fastest message had taken no time.</source>
        <translation>只有本机发出的消息：对方的时钟至少慢 %1。显示时间时，假定最快的一条消息没有耗时。</translation>
    </message>
    <message>
        <source>Messages came from there only: the clock there is at least %1 ahead. The times are shown as if the fastest message had taken no time.</source>
        <translation>只有对方发来的消息：对方的时钟至少快 %1。显示时间时，假定最快的一条消息没有耗时。</translation>
    </message>
    <message>
        <source>Messages came from there only: the clock there is at most %1 behind. The times are shown as if the fastest message had taken no time.</source>
        <translation>只有对方发来的消息：对方的时钟最多慢 %1。显示时间时，假定最快的一条消息没有耗时。</translation>
    </message>
    <message>
        <source>Both clocks agree, give or take %1.</source>
        <translation>两端的时钟一致，误差不超过 %1。</translation>
    </message>
    <message>
        <source>The clock there is %1 ahead of the clock here, give or take %2.</source>
        <translation>对方的时钟比本机快 %1，误差不超过 %2。</translation>
    </message>
    <message>
        <source>The clock there is %1 behind the clock here, give or take %2.</source>
        <translation>对方的时钟比本机慢 %1，误差不超过 %2。</translation>
    </message>
    <message>
        <source>It gains %1 µs a second.</source>
        <translation>它每秒快 %1 微秒。</translation>
    </message>
    <message>
        <source>It loses %1 µs a second.</source>
        <translation>它每秒慢 %1 微秒。</translation>
    </message>
    <message>
        <source>All times are those of the clock here.</source>
        <translation>所有时间均以本机时钟为准。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) arrived</source>
        <translation>
            <numerusform>%Ln 条消息到达</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 (%2 to %3)</source>
        <translation>用时 %1（%2 至 %3）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not, or were not recorded there</source>
        <translation>
            <numerusform>%Ln 条没有到达，或对方没有记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of which the sender recorded nothing</source>
        <translation>
            <numerusform>%Ln 条发送方没有记录</numerusform>
        </translation>
    </message>
    <message>
        <source>From here: %1.</source>
        <translation>本机发出：%1。</translation>
    </message>
    <message>
        <source>From there: %1.</source>
        <translation>对方发来：%1。</translation>
    </message>
    <message>
        <source>There are more messages than are shown.</source>
        <translation>消息太多，没有全部显示。</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>本机：%1</translation>
    </message>
    <message>
        <source>There: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>The other end, in the same session</source>
        <translation>另一端（在同一会话中）</translation>
    </message>
    <message>
        <source>Open the other end…</source>
        <translation>打开另一端…</translation>
    </message>
    <message>
        <source>Open the session that the other machine recorded</source>
        <translation>打开另一台机器记录的会话</translation>
    </message>
    <message>
        <source>Both ends are in this session</source>
        <translation>两端都在这个会话里</translation>
    </message>
    <message>
        <source>For when client and server ran on one machine, in one NetYard</source>
        <translation>适用于客户端和服务器在同一台机器、同一个 NetYard 中运行的情形</translation>
    </message>
    <message>
        <source>Open the session that the other machine recorded, or drop it here. Where the same bytes left one machine and arrived at the other, both clocks can be compared, and one sees how long each message was on its way.</source>
        <translation>打开另一台机器记录的会话，或把它拖到这里。同样的字节从一台机器发出、到达另一台机器，由此可以比较两边的时钟，看出每条消息在路上用了多久。</translation>
    </message>
    <message>
        <source>&amp;Connection:</source>
        <translation>连接(&amp;C)：</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Take in what was recorded since (F5)</source>
        <translation>载入此后新记录的内容（F5）</translation>
    </message>
    <message>
        <source>Copy the messages with their times</source>
        <translation>复制消息及其时间</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Timeline of both ends</source>
        <translation>两端的时间线</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>另一端</translation>
    </message>
    <message>
        <source>Compare with another session</source>
        <translation>与另一个会话对照</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The first messages with their times are on the clipboard, tab-separated; there are too many for all.</source>
        <translation>消息太多，已把开头部分及其时间复制到剪贴板，以制表符分隔。</translation>
    </message>
    <message>
        <source>The recorded times contradict each other by %1: something was recorded late.</source>
        <translation>记录的时间互相矛盾 %1：有的内容记录得晚了。</translation>
    </message>
</context>
<context>
    <name>widgets::EndsView</name>
    <message>
        <source>opens the connection (SYN)</source>
        <translation>发起连接（SYN）</translation>
    </message>
    <message>
        <source>sends no more (FIN)</source>
        <translation>不再发送（FIN）</translation>
    </message>
    <message>
        <source>breaks the connection off (RST)</source>
        <translation>强行断开（RST）</translation>
    </message>
    <message>
        <source>did not arrive, or was not recorded there</source>
        <translation>没有到达，或对方没有记录</translation>
    </message>
    <message>
        <source>its sender recorded nothing of it</source>
        <translation>发送方没有这条记录</translation>
    </message>
    <message>
        <source>%1: arrived here</source>
        <translation>%1：到达本机</translation>
    </message>
    <message>
        <source>%1: arrived there</source>
        <translation>%1：到达对方</translation>
    </message>
    <message>
        <source>%1: left here</source>
        <translation>%1：本机发出</translation>
    </message>
    <message>
        <source>%1: left there</source>
        <translation>%1：对方发出</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Took, µs</source>
        <translation>用时（微秒）</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>here</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>there</source>
        <translation>对方</translation>
    </message>
</context>
<context>
    <name>widgets::EnginePage</name>
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
    <message>
        <source>%1; bookmarked</source>
        <comment>a row as a sentence</comment>
        <translation>%1；已设书签</translation>
    </message>
    <message>
        <source>%1; note: %2</source>
        <comment>a row as a sentence</comment>
        <translation>%1；备注：%2</translation>
    </message>
</context>
<context>
    <name>widgets::ExportDialog</name>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>T&amp;imes</source>
        <translation>时间(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>In which events are told; the program&apos;s own stays as it is</source>
        <translation>事件用这种语言叙述，程序界面的语言不变</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>Of the messages&apos; text. Their exact bytes are kept as well where the format allows</source>
        <translation>消息文本的编码。格式允许时，原始字节也会一并保存</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>导出会话</translation>
    </message>
    <message>
        <source>%L1 entries</source>
        <translation>%L1 条记录</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>%L1 entries, %2, are in %3</source>
        <translation>已把 %L1 条记录（%2）写入 %3</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，没有写入文件。</translation>
    </message>
    <message>
        <source>Choose a file to write to.</source>
        <translation>请选择要写入的文件。</translation>
    </message>
    <message>
        <source>This is the session itself. Choose another file.</source>
        <translation>这就是会话文件本身，请另选一个文件。</translation>
    </message>
    <message>
        <source>A browser takes long to show so many rows. A filter or a selection makes the page smaller.</source>
        <translation>这么多行，浏览器要很久才能显示。先筛选或只选一部分，网页会小一些。</translation>
    </message>
    <message>
        <source>There is a file of that name. It will be replaced when the export is complete.</source>
        <translation>已有同名文件，导出完成时会被替换。</translation>
    </message>
    <message>
        <source>One line an entry, as in the log.</source>
        <translation>每条记录一行，和日志里一样。</translation>
    </message>
    <message>
        <source>For spreadsheets. The last column has the exact bytes.</source>
        <translation>供电子表格使用，最后一列是原始字节。</translation>
    </message>
    <message>
        <source>For programs: one object a line, with the exact bytes as base64.</source>
        <translation>供程序使用：每行一个对象，原始字节用 base64 表示。</translation>
    </message>
    <message>
        <source>One page to hand in or print: totals, throughput, connections, and all that happened, in both languages.</source>
        <translation>一个可以提交或打印的网页：合计、流量、连接和全部过程，中英文可切换。</translation>
    </message>
    <message>
        <source>A session again, for NetYard and Wireshark.</source>
        <translation>又一个会话文件，网络操场和 Wireshark 都能打开。</translation>
    </message>
    <message>
        <source>Offsets and bytes, for people and for Wireshark&apos;s import.</source>
        <translation>偏移和字节，供人阅读，也可导入 Wireshark。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Session (pcapng)</source>
        <translation>会话（pcapng）</translation>
    </message>
    <message>
        <source>Hex dump</source>
        <translation>十六进制转储</translation>
    </message>
    <message>
        <source>Local, with the time zone</source>
        <translation>本地时间，带时区</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Seconds since the session began</source>
        <translation>自会话开始起的秒数</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
</context>
<context>
    <name>widgets::FilesPage</name>
    <message>
        <source>receiving at %1</source>
        <translation>正在 %1 接收</translation>
    </message>
    <message numerus="yes">
        <source>receiving at %1, %n transfer(s)</source>
        <translation>
            <numerusform>在 %1 接收，%n 个传输进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n 个传输进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>The download protocol only fetches. Choose another one on the left to send.</source>
        <translation>下载协议只能取文件。要发送，请在左边换一种协议。</translation>
    </message>
    <message numerus="yes">
        <source>Where should the %n item(s) go? Say it on the left, then send.</source>
        <translation>
            <numerusform>这 %n 项要发到哪里？请在左边填好，再点“发送”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Folders are not sent: this protocol knows only files.</source>
        <translation>文件夹没有发送：这种协议只认识文件。</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>What is sent is not encrypted: whoever can listen to the network can read it.</source>
        <translation>传输的内容没有加密：能在网络上监听的人就能看到。</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Everything that is sent or received, with its progress</source>
        <translation>所有发送和接收的内容及其进度</translation>
    </message>
    <message>
        <source>Every step of it, one a line</source>
        <translation>传输的每一步，一行一条</translation>
    </message>
    <message>
        <source>Transfers and log</source>
        <translation>传输与日志</translation>
    </message>
    <message>
        <source>Start receiving, or send something.
Every step of a transfer is listed here, with what it means.</source>
        <translation>请开始接收，或者发送些什么。
传输的每一步都会列在这里，并说明其含义。</translation>
    </message>
    <message>
        <source>This protocol only fetches files</source>
        <translation>这种协议只能取文件</translation>
    </message>
    <message>
        <source>Choose another one on the left to send, or name a file there to fetch it.</source>
        <translation>要发送，请在左边换一种协议；要取文件，请在左边填文件名。</translation>
    </message>
    <message>
        <source>Drop files and folders here to send them</source>
        <translation>把文件和文件夹拖到这里发送</translation>
    </message>
    <message>
        <source>Drop files and folders here to send them to %1</source>
        <translation>把文件和文件夹拖到这里，发送到 %1</translation>
    </message>
    <message>
        <source>Or click to choose files. To receive, press Start receiving on the left;
to try it alone, do both on this machine.</source>
        <translation>也可以点击这里选择文件。要接收，请点左边的“开始接收”；
只有一台机器时，在本机同时收发即可试用。</translation>
    </message>
    <message>
        <source>Stop receiving</source>
        <translation>停止接收</translation>
    </message>
    <message>
        <source>Start receiving</source>
        <translation>开始接收</translation>
    </message>
    <message>
        <source>%1 has arrived complete from %2.</source>
        <translation>已完整收到 %2 发来的 %1。</translation>
    </message>
    <message>
        <source>%2 does not want %1.</source>
        <translation>%2 拒绝接收 %1。</translation>
    </message>
    <message>
        <source>%1 arrived at %2.</source>
        <translation>%1 已送达 %2。</translation>
    </message>
    <message numerus="yes">
        <source>The receiver left out %n file(s).</source>
        <translation>
            <numerusform>对方有 %n 个文件没有接收。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You left out %n file(s).</source>
        <translation>
            <numerusform>您有 %n 个文件没有接收。</numerusform>
        </translation>
    </message>
    <message>
        <source>%2 cancelled %1.</source>
        <translation>%2 取消了 %1 的传输。</translation>
    </message>
    <message>
        <source>%1 came from %2.</source>
        <translation>已从 %2 取得 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>transfer, what went wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>输入 PIN</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>serving files at %1</source>
        <translation>正在 %1 提供下载</translation>
    </message>
    <message numerus="yes">
        <source>serving files at %1, %n transfer(s)</source>
        <translation>
            <numerusform>在 %1 提供下载，%n 个传输进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Serve files</source>
        <translation>提供下载</translation>
    </message>
    <message>
        <source>Stop serving</source>
        <translation>停止提供下载</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>开始提供下载</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>再取一次</translation>
    </message>
</context>
<context>
    <name>widgets::FilterBar</name>
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
    <message>
        <source>%L1 found, %2 % searched</source>
        <comment>rows found so far</comment>
        <translation>找到 %L1 条，已查 %2 %</translation>
    </message>
    <message>
        <source>row %L1 of %L2</source>
        <comment>the current row among those found</comment>
        <translation>第 %L1 条，共 %L2 条</translation>
    </message>
    <message>
        <source>Shows only rows with this text, in whatever case; or those that a query asks for: F1 explains. (Ctrl+F; Esc shows all again)</source>
        <translation>只显示含有这段文字的行，不分大小写；也可以写查询条件，按 F1 查看写法。（Ctrl+F；Esc 恢复显示全部）</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>已保存和最近使用的筛选条件</translation>
    </message>
    <message>
        <source>Saved and recent filters (Alt+Down)</source>
        <translation>已保存和最近使用的筛选条件（Alt+下箭头）</translation>
    </message>
    <message>
        <source>How to write a filter</source>
        <translation>筛选条件的写法</translation>
    </message>
    <message>
        <source>How to write a filter (F1)</source>
        <translation>筛选条件的写法（F1）</translation>
    </message>
    <message>
        <source>To the match before (Shift+F3)</source>
        <translation>上一处匹配（Shift+F3）</translation>
    </message>
    <message>
        <source>To the next match (F3)</source>
        <translation>下一处匹配（F3）</translation>
    </message>
</context>
<context>
    <name>widgets::FiltersPopup</name>
    <message>
        <source>Type a filter first, then save it here</source>
        <translation>先输入筛选条件，再在这里保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Enter takes a filter, F2 renames it, Delete removes it.</source>
        <translation>回车使用，F2 重命名，Delete 删除。</translation>
    </message>
    <message>
        <source>Filters that you use or save are listed here.</source>
        <translation>用过或保存的筛选条件会列在这里。</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>已保存和最近使用的筛选条件</translation>
    </message>
    <message>
        <source>Name for the filter</source>
        <translation>筛选条件的名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>保存筛选条件</translation>
    </message>
</context>
<context>
    <name>widgets::FlowModel</name>
    <message>
        <source>%L1 received, %L2 sent</source>
        <translation>接收 %L1，发送 %L2</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>标签页</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>This side</source>
        <translation>本端</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
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
    <name>widgets::HeadPane</name>
    <message>
        <source>Content of %1 followed. It was not kept: choose “everything” for what is recorded to see small contents.</source>
        <translation>其后有 %1 的内容，没有保存：把“记录”设为“全部”，就能看到较小的内容。</translation>
    </message>
    <message>
        <source>Content of %1 followed; the first %2 were kept.</source>
        <translation>其后有 %1 的内容，保存了前 %2。</translation>
    </message>
    <message>
        <source>Content of %1.</source>
        <translation>内容共 %1。</translation>
    </message>
    <message>
        <source>Content of %1, which is no text: the hexadecimal view shows it.</source>
        <translation>内容共 %1，不是文本：可在十六进制视图中查看。</translation>
    </message>
    <message>
        <source>The request as it came</source>
        <translation>收到的请求原文</translation>
    </message>
    <message>
        <source>The answer as it went</source>
        <translation>发出的响应原文</translation>
    </message>
    <message>
        <source>The request in hexadecimal</source>
        <translation>请求的十六进制</translation>
    </message>
    <message>
        <source>The answer in hexadecimal</source>
        <translation>响应的十六进制</translation>
    </message>
    <message>
        <source>Each line explained</source>
        <translation>逐行讲解</translation>
    </message>
</context>
<context>
    <name>widgets::HeadReader</name>
    <message>
        <source>(empty line)</source>
        <translation>（空行）</translation>
    </message>
    <message>
        <source>Here the header ends. What follows is content.</source>
        <translation>头部到此结束，后面是内容。</translation>
    </message>
    <message>
        <source>No line that HTTP knows.</source>
        <translation>HTTP 中没有这样的行。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a status, what it means</comment>
        <translation>%1：%2</translation>
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
    <name>widgets::HttpPage</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Which of this machine&apos;s addresses browsers can reach</source>
        <translation>浏览器可以访问本机的哪些地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>8080 is usual where 80 needs administrator rights; 0 lets the system choose a free one</source>
        <translation>80 端口需要管理员权限，通常改用 8080；填 0 由系统选一个空闲端口</translation>
    </message>
    <message numerus="yes">
        <source>listening %1, %n connection(s)</source>
        <translation>
            <numerusform>正在监听 %1，%n 条连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s), not listening</source>
        <translation>
            <numerusform>%n 条连接，未在监听</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not listening any more; %n connection(s) finish what they are at.</source>
        <translation>
            <numerusform>已停止监听；还有 %n 条连接正在收尾。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close them</source>
        <translation>关闭它们</translation>
    </message>
    <message>
        <source>Now serving %1.</source>
        <translation>现在提供 %1。</translation>
    </message>
    <message>
        <source>Canned answers</source>
        <translation>预设响应</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Every request with its answer, one a line</source>
        <translation>每个请求及其响应，一行一个</translation>
    </message>
    <message>
        <source>Everything that happens on the connections, message by message</source>
        <translation>连接上发生的一切，逐条列出</translation>
    </message>
    <message>
        <source>Requests and log</source>
        <translation>请求与日志</translation>
    </message>
    <message>
        <source>Press Start, then open one of the addresses on the left in a browser:
here, on a phone, or on another machine. Every request is listed here and can be opened.</source>
        <translation>点“启动”，然后在浏览器中打开左侧的任一地址：
本机、手机或另一台机器都行。每个请求都列在这里，可以点开细看。</translation>
    </message>
    <message>
        <source>Press Start, then open one of the addresses on the left in a browser.
Everything that happens on the connections is listed here.</source>
        <translation>点“启动”，然后在浏览器中打开左侧的任一地址。
连接上发生的一切都列在这里。</translation>
    </message>
    <message>
        <source>None. With them one shows a redirect, a login, an error, a slow server.</source>
        <translation>没有。可以用来演示重定向、登录、错误和慢服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them in force</source>
        <translation>
            <numerusform>有 %n 条生效</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Stop the server</source>
        <translation>停止服务器</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
</context>
<context>
    <name>widgets::HttpTotals</name>
    <message>
        <source>%L1 requests, %2 sent, %L3 with an error</source>
        <translation>%L1 个请求，已发送 %2，其中 %L3 个出错</translation>
    </message>
    <message>
        <source>%L1 requests, %2 sent</source>
        <translation>%L1 个请求，已发送 %2</translation>
    </message>
    <message>
        <source>(others)</source>
        <translation>（其他）</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By path</source>
        <translation>按路径</translation>
    </message>
    <message>
        <source>Requests by status</source>
        <translation>按状态统计的请求</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>还没有请求</translation>
    </message>
    <message>
        <source>Requests by path</source>
        <translation>按路径统计的请求</translation>
    </message>
    <message>
        <source>Count from now on</source>
        <translation>从现在起重新计数</translation>
    </message>
    <message>
        <source>Count requests from now on</source>
        <translation>从现在起重新统计请求</translation>
    </message>
</context>
<context>
    <name>widgets::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Use a free port</source>
        <translation>换一个空闲端口</translation>
    </message>
</context>
<context>
    <name>widgets::InterruptedOffer</name>
    <message>
        <source>NetYard did not end properly the last time. What it had recorded until then is kept: the session of %1, %2.</source>
        <translation>网络操场上次没有正常退出。退出前录制的内容都还在：%1 的会话，%2。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>widgets::KindButtons</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>← In</source>
        <translation>← 收</translation>
    </message>
    <message>
        <source>→ Out</source>
        <translation>→ 发</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Messages and events</source>
        <translation>消息和事件</translation>
    </message>
    <message>
        <source>Only what was received</source>
        <translation>只看收到的</translation>
    </message>
    <message>
        <source>Only what was sent</source>
        <translation>只看发出的</translation>
    </message>
    <message>
        <source>Only events: opened, closed, refused …</source>
        <translation>只看事件：建立、关闭、拒绝……</translation>
    </message>
    <message>
        <source>Only what went wrong, and warnings</source>
        <translation>只看出错和警告</translation>
    </message>
</context>
<context>
    <name>widgets::LimitsForm</name>
    <message>
        <source>Request line</source>
        <translation>请求行</translation>
    </message>
    <message>
        <source>Longer ones are refused with 414</source>
        <translation>更长的以 414 拒绝</translation>
    </message>
    <message>
        <source>Header in all</source>
        <translation>头部总长</translation>
    </message>
    <message>
        <source>A longer header is refused with 431</source>
        <translation>更长的头部以 431 拒绝</translation>
    </message>
    <message>
        <source>Header lines</source>
        <translation>头部行数</translation>
    </message>
    <message>
        <source>More of them are refused with 431</source>
        <translation>超过则以 431 拒绝</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Of a request that is no upload; larger ones are refused with 413</source>
        <translation>非上传请求的正文；更大的以 413 拒绝</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>All files of one upload together; larger ones are refused with 413</source>
        <translation>一次上传的所有文件合计；更大的以 413 拒绝</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>More are turned away with 503; no limit means as many as there are descriptors</source>
        <translation>超过则以 503 谢绝；不限制即以描述符数量为限</translation>
    </message>
    <message>
        <source>From one address</source>
        <translation>同一地址</translation>
    </message>
    <message>
        <source>Connections of one client; more are turned away with 503</source>
        <translation>同一客户端的连接数；超过则以 503 谢绝</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>A connection without a request is closed after so long</source>
        <translation>没有请求的连接在这段时间后关闭</translation>
    </message>
    <message>
        <source>Time for the header</source>
        <translation>头部时限</translation>
    </message>
    <message>
        <source>From a request&apos;s first byte to the end of its header; then 408</source>
        <translation>从请求的第一个字节到头部结束；超时响应 408</translation>
    </message>
    <message>
        <source>Silence in the body</source>
        <translation>正文中断</translation>
    </message>
    <message>
        <source>Without a byte of the body for so long: 408</source>
        <translation>这段时间内正文一个字节也没来：响应 408</translation>
    </message>
    <message>
        <source>Slowest body</source>
        <translation>正文最低速度</translation>
    </message>
    <message>
        <source>Bytes a second that a body has to come with at least; slower ones are cut off (408)</source>
        <translation>正文每秒至少要到达的字节数；更慢的会被切断（408）</translation>
    </message>
    <message>
        <source>Silence in the answer</source>
        <translation>响应停滞</translation>
    </message>
    <message>
        <source>A client that takes no byte of the answer for so long is cut off</source>
        <translation>客户端在这段时间内一个字节也没接收，就切断连接</translation>
    </message>
    <message>
        <source>Pipelined requests</source>
        <translation>流水线请求</translation>
    </message>
    <message>
        <source>Requests of one connection that may wait for their answers; no more are read then</source>
        <translation>一条连接上可以同时等待响应的请求数；达到后暂停读取</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Set all limits back to their defaults</source>
        <translation>把所有限制恢复为默认值</translation>
    </message>
</context>
<context>
    <name>widgets::ListeningForm</name>
    <message>
        <source>Backlog</source>
        <translation>等待队列</translation>
    </message>
    <message>
        <source>listen(): how many connections may wait to be accepted; the kernel may take fewer</source>
        <translation>listen()：最多多少个连接排队等待 accept；内核可能取更小的值</translation>
    </message>
    <message>
        <source>Reuse the address</source>
        <translation>地址重用</translation>
    </message>
    <message>
        <source>SO_REUSEADDR: listen again although connections of before still linger in TIME_WAIT</source>
        <translation>SO_REUSEADDR：即使以前的连接还在 TIME_WAIT，也能再次监听</translation>
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
    <message>
        <source>E&amp;xport selection…</source>
        <translation>导出所选(&amp;X)…</translation>
    </message>
    <message>
        <source>Show &amp;conversation</source>
        <translation>查看对话(&amp;C)</translation>
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
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
</context>
<context>
    <name>widgets::LogPanel</name>
    <message>
        <source>The filter cannot be understood where it is marked. Esc shows all rows again.</source>
        <translation>过滤条件里标出的地方看不懂。按 Esc 重新显示所有行。</translation>
    </message>
    <message>
        <source>No row matches the filter. Esc shows all rows again.</source>
        <translation>没有符合筛选条件的行。按 Esc 恢复全部。</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>That was the last match.</source>
        <translation>已经是最后一处匹配。</translation>
    </message>
    <message>
        <source>That was the first match.</source>
        <translation>已经是第一处匹配。</translation>
    </message>
</context>
<context>
    <name>widgets::LogRemarks</name>
    <message>
        <source>&amp;Bookmark</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>写备注(&amp;N)</translation>
    </message>
    <message>
        <source>Next bookmark or note</source>
        <translation>下一个书签或备注</translation>
    </message>
    <message>
        <source>Previous bookmark or note</source>
        <translation>上一个书签或备注</translation>
    </message>
    <message>
        <source>Bookmarks and n&amp;otes</source>
        <translation>书签和备注(&amp;O)</translation>
    </message>
    <message>
        <source>Note on this row</source>
        <translation>这一行的备注</translation>
    </message>
    <message>
        <source>Note; Enter keeps it, empty takes it away, Esc leaves it as it was</source>
        <translation>备注：回车保存，清空即删除，Esc 放弃修改</translation>
    </message>
    <message>
        <source>No row here has a bookmark or a note. Ctrl+B sets a bookmark.</source>
        <translation>这里没有带书签或备注的行。按 Ctrl+B 设置书签。</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…… 还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmarks and notes hold only as long as this window is open.</source>
        <translation>书签和备注只在本窗口打开期间有效。</translation>
    </message>
    <message>
        <source>Nothing is added to this file.</source>
        <translation>不会往这个文件里添加内容。</translation>
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
        <source>Microseconds</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>Reset column widths</source>
        <translation>恢复列宽</translation>
    </message>
    <message>
        <source>So many rows cannot be dragged. Export them with the context menu.</source>
        <translation>行数太多，不能拖放。请用右键菜单导出。</translation>
    </message>
</context>
<context>
    <name>widgets::MainWindow</name>
    <message>
        <source>Exported %L1 entries to %2</source>
        <translation>已导出 %L1 条记录到 %2</translation>
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
    <name>widgets::MessageExplanation</name>
    <message numerus="yes">
        <source>%Ln byte(s) came from %1 and were taken out of this socket&apos;s receive buffer.</source>
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
        <source>That send() returned says only that the bytes are in this machine&apos;s send buffer. Whether the other program has read them, TCP does not tell; only an answer from it can.</source>
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
        <source>System&apos;s choice</source>
        <translation>由系统选择</translation>
    </message>
</context>
<context>
    <name>widgets::OfferPrompt</name>
    <message>
        <source>Files offered</source>
        <translation>对方要发送的文件</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>拒绝(&amp;D)</translation>
    </message>
    <message>
        <source>The sender is told, and nothing comes</source>
        <translation>告知发送方，什么也不接收</translation>
    </message>
    <message>
        <source>%1 wants to send you %2, %3.</source>
        <comment>who, what, how much</comment>
        <translation>%1 想发给您 %2，共 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n more offer(s) behind it</source>
        <translation>
            <numerusform>后面还有 %n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free in %2.</source>
        <translation>%2 中可用空间 %1。</translation>
    </message>
    <message>
        <source>Only %1 free in %2.</source>
        <translation>%2 中只剩 %1 可用空间。</translation>
    </message>
    <message>
        <source>Only %1 free in %2, and %3 must stay free.</source>
        <translation>%2 中只剩 %1 可用空间，还必须留出 %3。</translation>
    </message>
    <message>
        <source>Untick what can wait, or free some space.</source>
        <translation>请取消勾选暂时不需要的文件，或者腾出一些空间。</translation>
    </message>
    <message>
        <source>Free some space to accept it.</source>
        <translation>请先腾出一些空间，再接受。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n other(s)</source>
        <comment>what is offered</comment>
        <translation>
            <numerusform>“%1”和另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n file(s) are listed; the others come as well.</source>
        <translation>
            <numerusform>这里只列出前 %n 个文件，其余的也会一并接收。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n file(s)</source>
        <translation>
            <numerusform>接受 %n 个文件(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>It begins at once; what is unticked stays where it is</source>
        <translation>立即开始；没有勾选的不传</translation>
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
    <name>widgets::PathBox</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>None used before</source>
        <translation>尚无使用记录</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>未选择文件夹</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder; the arrow lists those used before</source>
        <translation>选择文件夹；箭头列出用过的</translation>
    </message>
    <message>
        <source>Choose a file; the arrow lists those used before</source>
        <translation>选择文件；箭头列出用过的</translation>
    </message>
</context>
<context>
    <name>widgets::PlotsPane</name>
    <message>
        <source>Plots</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Connection with %1</source>
        <translation>与 %1 的连接</translation>
    </message>
    <message>
        <source>Nothing was recorded after that time.</source>
        <translation>在那之后没有任何记录。</translation>
    </message>
    <message>
        <source>Save the plots</source>
        <translation>保存曲线图</translation>
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
        <source>Numbers, comma-separated (*.csv)</source>
        <translation>数据，逗号分隔 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The numbers are on the clipboard, tab-separated.</source>
        <translation>数据已复制到剪贴板，以制表符分隔。</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>What the plots are about</source>
        <translation>曲线图显示的范围</translation>
    </message>
    <message>
        <source>One tab&apos;s traffic, or the connection of the row that was last current</source>
        <translation>某个标签页的流量，或最近选中那一行所属的连接</translation>
    </message>
    <message>
        <source>The whole session (Home)</source>
        <translation>整个会话 (Home)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV …</source>
        <translation>另存为 PNG、SVG 或 CSV……</translation>
    </message>
</context>
<context>
    <name>widgets::ProtocolBox</name>
    <message>
        <source>Files and folders, each checked by its digest; goes on after a break. Not encrypted.</source>
        <translation>可传文件和文件夹，逐个用摘要校验，中断后可续传；不加密。</translation>
    </message>
    <message>
        <source>The tutorials&apos; upload: one file, no end of the header, no check, no going on.</source>
        <translation>教程里的上传：一次一个文件，头部没有结束标记，不校验，不能续传。</translation>
    </message>
    <message>
        <source>The tutorials&apos; download: nothing stands between size and file, and nobody checks it.</source>
        <translation>教程里的下载：大小和文件内容之间没有分隔，也没有人校验。</translation>
    </message>
    <message>
        <source>Classic upload</source>
        <translation>经典上传</translation>
    </message>
    <message>
        <source>Classic download</source>
        <translation>经典下载</translation>
    </message>
</context>
<context>
    <name>widgets::QrView</name>
    <message>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
    <message>
        <source>Scan it with a phone&apos;s camera to open %1</source>
        <translation>用手机相机扫描即可打开 %1</translation>
    </message>
</context>
<context>
    <name>widgets::QrWindow</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Scan with a phone in the same network · Esc closes</source>
        <translation>用同一网络中的手机扫描 · 按 Esc 关闭</translation>
    </message>
</context>
<context>
    <name>widgets::QueryHelp</name>
    <message>
        <source>both texts, in a message, an event or an endpoint; in whatever case</source>
        <translation>两段文字都出现，在消息、事件或端点中均可，不分大小写</translation>
    </message>
    <message>
        <source>a regular expression; with i in whatever case</source>
        <translation>正则表达式，加 i 表示不分大小写</translation>
    </message>
    <message>
        <source>these bytes</source>
        <translation>这些字节</translation>
    </message>
    <message>
        <source>only in what was received or sent; without a text all of it</source>
        <translation>只在收到或发出的内容中找；不写文字则表示该方向的全部消息</translation>
    </message>
    <message>
        <source>the other end: an address, one with its port, or a part of it</source>
        <translation>对方：地址、地址加端口，或其中一部分</translation>
    </message>
    <message>
        <source>our end; a port of either end</source>
        <translation>本方端点；任一端的端口</translation>
    </message>
    <message>
        <source>one tab: tcp-server, tcp-client, udp, transfer, http</source>
        <translation>一个标签页：tcp-server、tcp-client、udp、transfer、http</translation>
    </message>
    <message>
        <source>messages by size, with k, M or G</source>
        <translation>按大小筛选消息，可用 k、M、G</translation>
    </message>
    <message>
        <source>by local time, also 2026-11-28 10:08; a colon takes all of that minute or second</source>
        <translation>按本地时间，也可写 2026-11-28 10:08；用冒号表示那一整分钟或一整秒</translation>
    </message>
    <message>
        <source>error, event, message, or an event by its name: kind:note</source>
        <translation>error（出错）、event（事件）、message（消息），或事件名，如 kind:note</translation>
    </message>
    <message>
        <source>side by side means and</source>
        <translation>并列表示“且”</translation>
    </message>
    <message>
        <source>How to write a filter</source>
        <translation>筛选条件的写法</translation>
    </message>
    <message>
        <source>What looks like a field or a word of the language is found as text in quotation marks: &quot;port:80&quot; &quot;and&quot;. Full-width signs work as well.</source>
        <translation>如果要找的文字看起来像字段或关键字，请加引号：&quot;port:80&quot; &quot;and&quot;。全角符号同样有效。</translation>
    </message>
    <message>
        <source>rows with a bookmark; rows with a note; with this text in the note</source>
        <translation>带书签的行；带备注的行；备注里有这段文字的行</translation>
    </message>
</context>
<context>
    <name>widgets::QueryProblemLabel</name>
    <message>
        <source>What is wrong with the filter</source>
        <translation>筛选条件哪里有误</translation>
    </message>
</context>
<context>
    <name>widgets::ReceiveForm</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Which of this machine&apos;s addresses senders can reach</source>
        <translation>发送方可以连接本机的哪个地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>0 … 65535; 0 lets the system choose a free one</source>
        <translation>0 … 65535；填 0 由系统选一个空闲端口</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Who may</source>
        <translation>允许谁</translation>
    </message>
    <message>
        <source>Ask each time, take everything, or take it from whoever knows the PIN</source>
        <translation>每次询问、全部接收，或只接收知道 PIN 的人发来的</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>最大文件</translation>
    </message>
    <message>
        <source>An offer with a larger one is declined; 0: no limit</source>
        <translation>含有更大文件的请求会被拒绝；0 表示不限</translation>
    </message>
    <message>
        <source>Keep free</source>
        <translation>保留空间</translation>
    </message>
    <message>
        <source>What would leave less room on the disk is declined</source>
        <translation>会使磁盘剩余空间低于此值的传输会被拒绝</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Reads no faster than this: TCP then slows the sender down. For the transfers to come</source>
        <translation>读取不快于此值，TCP 会让发送方慢下来；对以后的传输有效</translation>
    </message>
    <message>
        <source>Choose the folder that files go to.</source>
        <translation>请选择存放文件的文件夹。</translation>
    </message>
    <message>
        <source>The files in it can be fetched by anyone who knows their names.</source>
        <translation>知道文件名的人都可以取走其中的文件。</translation>
    </message>
    <message>
        <source>%1 free there. Existing files are never overwritten.</source>
        <translation>那里可用空间 %1。已有文件绝不会被覆盖。</translation>
    </message>
    <message>
        <source>Ask me each time</source>
        <translation>每次问我</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>Who knows the PIN</source>
        <translation>知道 PIN 的人</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Tell it to the senders. It never travels: the sender proves that it knows it</source>
        <translation>请告诉发送方。PIN 本身从不在网络上传输：发送方只证明自己知道它</translation>
    </message>
    <message>
        <source>Folder for incoming files</source>
        <translation>接收文件夹</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>This folder does not exist yet; it is made when you start.</source>
        <translation>这个文件夹还不存在，开始时会自动建好。</translation>
    </message>
    <message>
        <source>That folder cannot be made there. Choose another one.</source>
        <translation>那里建不了这个文件夹，请另选一个。</translation>
    </message>
    <message>
        <source>That folder does not exist. Make it, or choose another one.</source>
        <translation>这个文件夹不存在。请新建它，或另选一个。</translation>
    </message>
    <message>
        <source>Make the folder</source>
        <translation>新建这个文件夹</translation>
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
    <name>widgets::RequestFilterBar</name>
    <message>
        <source>%L1 of %L2 …</source>
        <comment>requests found so far, requests in all</comment>
        <translation>%L1 / %L2 …</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>requests shown, requests in all</comment>
        <translation>%L1 / %L2</translation>
    </message>
    <message numerus="yes">
        <source>%L1 request(s)</source>
        <translation>
            <numerusform>%L1 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: method, path, client, program …</source>
        <translation>筛选：方法、路径、客户端、程序…</translation>
    </message>
    <message>
        <source>Filter requests by text</source>
        <translation>按文字筛选请求</translation>
    </message>
    <message>
        <source>Shows only requests with this text, in whatever case (Ctrl+F; Esc shows all again)</source>
        <translation>只显示含有这些文字的请求，不分大小写（Ctrl+F；Esc 显示全部）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Requests with any status</source>
        <translation>任何状态的请求</translation>
    </message>
    <message>
        <source>Only those that worked (2xx)</source>
        <translation>只看成功的（2xx）</translation>
    </message>
    <message>
        <source>Only those sent elsewhere, or told that nothing changed (3xx)</source>
        <translation>只看重定向或未修改的（3xx）</translation>
    </message>
    <message>
        <source>Only those at fault themselves (4xx)</source>
        <translation>只看请求有误的（4xx）</translation>
    </message>
    <message>
        <source>Only those at which the server failed (5xx)</source>
        <translation>只看服务器出错的（5xx）</translation>
    </message>
    <message>
        <source>Follow the newest requests</source>
        <translation>跟随最新请求</translation>
    </message>
    <message>
        <source>Clear the view; the session keeps everything</source>
        <translation>清空显示；会话中仍保留全部</translation>
    </message>
    <message>
        <source>Export and copy</source>
        <translation>导出与复制</translation>
    </message>
</context>
<context>
    <name>widgets::RequestInspector</name>
    <message>
        <source>Choose a request above to see its bytes and what each line means.</source>
        <translation>在上方选择一个请求，查看它的字节和每一行的含义。</translation>
    </message>
    <message>
        <source>Choose a request above to see what was answered.</source>
        <translation>在上方选择一个请求，查看响应了什么。</translation>
    </message>
    <message>
        <source>The request&apos;s header lies more than %L1 entries before its end in the session and was not looked for further.</source>
        <translation>请求头在会话中距离请求结束超过 %L1 条记录，没有继续往前找。</translation>
    </message>
    <message>
        <source>Of this request only the summary was recorded. Set “Record” on the left to headers or everything: it holds from the next request on.</source>
        <translation>这个请求只记录了摘要。请把左侧的“记录”设为“头部”或“全部”，从下一个请求起生效。</translation>
    </message>
    <message>
        <source>The request&apos;s header was not kept.</source>
        <translation>请求头没有保存。</translation>
    </message>
    <message>
        <source>Nothing was answered.</source>
        <translation>没有作出响应。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation>所选的请求</translation>
    </message>
    <message>
        <source>Show the bytes in hexadecimal</source>
        <translation>以十六进制显示字节</translation>
    </message>
    <message>
        <source>Copy the request as a curl command, to make it again in a terminal</source>
        <translation>把请求复制为 curl 命令，可在终端里重做一次</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Show it in the log</source>
        <translation>在日志中显示</translation>
    </message>
</context>
<context>
    <name>widgets::RequestModel</name>
    <message>
        <source>%1, %2 %3 from %4: %5 %6, %7 in %8</source>
        <comment>time, method, path, client, status, its text, bytes, duration</comment>
        <translation>%1，%4 请求 %2 %3：%5 %6，%7，用时 %8</translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete.</source>
        <translation>响应还没发完，连接就断了。</translation>
    </message>
    <message>
        <source>%L1 bytes of content were sent</source>
        <translation>已发送 %L1 字节的内容</translation>
    </message>
    <message>
        <source>From the end of the request&apos;s header to the last byte handed to the system: %L1 µs</source>
        <translation>从收完请求头到把最后一个字节交给系统：%L1 µs</translation>
    </message>
    <message>
        <source>Request number %1 on its connection: it was kept alive and used again</source>
        <translation>所在连接上的第 %1 个请求：连接被保留并重复使用</translation>
    </message>
    <message>
        <source>The first request on its connection</source>
        <translation>所在连接上的第一个请求</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Reuse</source>
        <comment>of a connection; a column of numbers</comment>
        <translation>复用</translation>
    </message>
    <message>
        <source>Client program</source>
        <translation>客户端程序</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>status number, its text, what it means</comment>
        <translation>%1 %2：%3</translation>
    </message>
</context>
<context>
    <name>widgets::RequestsPanel</name>
    <message>
        <source>Writing the access log: %1 %</source>
        <translation>正在写入访问日志：%1 %</translation>
    </message>
    <message>
        <source>%L1 requests written to %2</source>
        <translation>已将 %L1 个请求写入 %2</translation>
    </message>
    <message>
        <source>No request matches the filter. Esc shows all again.</source>
        <translation>没有符合筛选条件的请求。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>An export is still running.</source>
        <translation>仍在导出中。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Every request that was answered, in the order of time</source>
        <translation>已响应的每个请求，按时间排列</translation>
    </message>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>复制为 curl(&amp;C)</translation>
    </message>
    <message>
        <source>Show in the &amp;log</source>
        <translation>在日志中显示(&amp;L)</translation>
    </message>
    <message>
        <source>Show only this c&amp;lient</source>
        <translation>只看这个客户端(&amp;I)</translation>
    </message>
    <message>
        <source>Export as &amp;access log (Common Log Format) …</source>
        <translation>导出为访问日志（通用格式）(&amp;A)…</translation>
    </message>
    <message>
        <source>Export with &amp;referer and program (Combined) …</source>
        <translation>导出并附带来源和程序（组合格式）(&amp;R)…</translation>
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
    <name>widgets::ScopeBox</name>
    <message>
        <source>The whole session</source>
        <translation>整个会话</translation>
    </message>
    <message>
        <source>What the filter shows</source>
        <translation>筛选后显示的内容</translation>
    </message>
    <message>
        <source>The selected rows</source>
        <translation>选中的行</translation>
    </message>
    <message>
        <source>The connection with %1</source>
        <translation>与 %1 的连接</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>what is exported, and how many entries</comment>
        <translation>%1（%L2 条）</translation>
    </message>
</context>
<context>
    <name>widgets::SendForm</name>
    <message>
        <source>To</source>
        <translation>发送到</translation>
    </message>
    <message>
        <source>The receiver&apos;s name or address, or host:port</source>
        <translation>接收方的名称或地址，或者“主机:端口”</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Where the receiver wants one; it never travels itself</source>
        <translation>接收方要求时填写；PIN 本身从不在网络上传输</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>What the server is asked for</source>
        <translation>向服务器请求的文件名</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>No faster than this, so that one can watch it</source>
        <translation>不快于此值，便于观察过程</translation>
    </message>
    <message>
        <source>Corrupt one byte on purpose</source>
        <translation>故意改错一个字节</translation>
    </message>
    <message>
        <source>Changes one byte after the digest was taken</source>
        <translation>在计算摘要之后改动一个字节</translation>
    </message>
    <message>
        <source>Choose a folder to send</source>
        <translation>选择要发送的文件夹</translation>
    </message>
    <message>
        <source>Choose files to send</source>
        <translation>选择要发送的文件</translation>
    </message>
    <message>
        <source>One byte is changed on the way. The receiver takes its own digest, finds that it is another one, and does not keep the file.</source>
        <translation>途中有一个字节被改动。接收方自己计算摘要，发现两者不同，于是不保留这个文件。</translation>
    </message>
    <message>
        <source>One byte is changed on the way. This protocol has no digest: the receiver keeps the wrong file and nobody notices.</source>
        <translation>途中有一个字节被改动。这种协议没有摘要：接收方保存了错误的文件，谁也没有发觉。</translation>
    </message>
    <message>
        <source>only where one is wanted</source>
        <translation>仅在对方要求时填写</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>取文件</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
</context>
<context>
    <name>widgets::ServingForm</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>How much of each request goes into the session; holds from the next request on</source>
        <translation>每个请求记录多少到会话中；从下一个请求起生效</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时处理</translation>
    </message>
    <message>
        <source>How many requests are worked on at the same time</source>
        <translation>同一时间处理多少个请求</translation>
    </message>
    <message>
        <source>One line a request, as an access log. The fastest.</source>
        <translation>每个请求一行，相当于访问日志。最快。</translation>
    </message>
    <message>
        <source>Headers of request and answer as well, to open them here and in Wireshark.</source>
        <translation>还记录请求和响应的头部，可以在这里和 Wireshark 中打开。</translation>
    </message>
    <message>
        <source>And small contents, up to 64 KiB each.</source>
        <translation>还记录较小的内容，每个不超过 64 KiB。</translation>
    </message>
    <message>
        <source>The tutorial&apos;s server: one slow client, and all others wait. Try it with a slow canned answer.</source>
        <translation>教程里的服务器：一个客户端慢，其他的都得等。配合一条慢的预设响应试试。</translation>
    </message>
    <message>
        <source>One thread asks the system which sockets are ready (epoll), so nobody waits for a slow one.</source>
        <translation>一个线程询问系统哪些套接字就绪（epoll），谁也不用等慢的那个。</translation>
    </message>
    <message>
        <source>Several such threads, for more requests a second than one core can do.</source>
        <translation>几个这样的线程，每秒请求数可以超过单核的能力。</translation>
    </message>
    <message>
        <source>Choose the folder that uploads go to.</source>
        <translation>请选择存放上传文件的文件夹。</translation>
    </message>
    <message>
        <source>%1 free there. Existing files are never overwritten.</source>
        <translation>该处剩余 %1。已有文件绝不会被覆盖。</translation>
    </message>
    <message>
        <source>That folder does not exist.</source>
        <translation>该文件夹不存在。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>One client at a time</source>
        <translation>一次一个客户端</translation>
    </message>
    <message>
        <source>Many, one thread</source>
        <translation>多个，单线程</translation>
    </message>
    <message>
        <source>Many, several threads</source>
        <translation>多个，多线程</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>How many threads serve; more than there are cores is of no use</source>
        <translation>用多少个线程提供服务；超过核数没有用处</translation>
    </message>
    <message>
        <source>Take uploads</source>
        <translation>接收上传</translation>
    </message>
    <message>
        <source>Whoever reaches this server may send files into that folder: by the form at /upload, or with curl</source>
        <translation>能访问这台服务器的人都可以往该文件夹发送文件：用 /upload 的表单，或用 curl</translation>
    </message>
    <message>
        <source>Folder for uploads</source>
        <translation>存放上传的文件夹</translation>
    </message>
</context>
<context>
    <name>widgets::SessionHeader</name>
    <message>
        <source>being recorded</source>
        <translation>正在录制</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>captured by %1</source>
        <translation>由 %1 抓取</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>由 %1 录制</translation>
    </message>
    <message>
        <source>a capture by another program</source>
        <translation>其他程序的抓包文件</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>在文件管理器中显示这个文件</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the session as text, table or another format (Ctrl+E)</source>
        <translation>把会话写成文本、表格或其他格式（Ctrl+E）</translation>
    </message>
    <message>
        <source>Session file</source>
        <translation>会话文件</translation>
    </message>
    <message>
        <source>About the session</source>
        <translation>会话简介</translation>
    </message>
</context>
<context>
    <name>widgets::SessionListModel</name>
    <message>
        <source>being recorded now</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>widgets::SessionManager</name>
    <message>
        <source>The session being recorded cannot be deleted. Begin a new one first.</source>
        <translation>正在录制的会话不能删除。请先新建会话。</translation>
    </message>
    <message>
        <source>“%1” could not be moved to the trash. Delete it in the file manager, if it is no longer needed.</source>
        <translation>“%1”没能移到回收站。如果不再需要，请在文件管理器里删除它。</translation>
    </message>
    <message>
        <source>“%1” was moved to the trash.</source>
        <translation>“%1”已移到回收站。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>No session fits “%1”.</source>
        <translation>没有符合“%1”的会话。</translation>
    </message>
    <message>
        <source>There is no session yet. Everything that is sent and received is recorded by itself.</source>
        <translation>还没有会话。收发的一切都会自动录制下来。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s), %1</source>
        <translation>
            <numerusform>%Ln 个会话，共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions – NetYard</source>
        <translation>会话 – 网络操场</translation>
    </message>
    <message>
        <source>Find by name or date</source>
        <translation>按名称或日期查找</translation>
    </message>
    <message>
        <source>Sessions that were recorded</source>
        <translation>录制过的会话</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Name…</source>
        <translation>命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>A kept session is never deleted by itself, however many there are</source>
        <translation>保留的会话不会被自动删除，不论会话有多少</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>widgets::SessionPlots</name>
    <message>
        <source>Throughput: received</source>
        <translation>流量：接收</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Messages a second: received</source>
        <translation>每秒消息数：接收</translation>
    </message>
    <message>
        <source>TCP connections open</source>
        <translation>打开的 TCP 连接数</translation>
    </message>
    <message>
        <source>Round trip (mean)</source>
        <translation>往返时间（平均）</translation>
    </message>
    <message>
        <source>No TCP connection at this time</source>
        <translation>这段时间没有 TCP 连接</translation>
    </message>
    <message>
        <source>No round trips: the kernel tells them while NetYard&apos;s TCP server or client records</source>
        <translation>没有往返时间：只有 NetYard 的 TCP 服务器或客户端录制时，内核才会给出</translation>
    </message>
    <message>
        <source>Plots of the session</source>
        <translation>会话曲线图</translation>
    </message>
    <message>
        <source>Throughput, messages a second, connections and round trip over time. Arrow keys pan, plus and minus zoom, Home shows all, Enter goes to the marked row.</source>
        <translation>流量、每秒消息数、连接数和往返时间随时间的变化。方向键平移，加减号缩放，Home 显示全部，回车转到标记的那一行。</translation>
    </message>
    <message>
        <source>Wheel: zoom. Drag: pan. Double click: the whole session. Click: to the row of that time</source>
        <translation>滚轮缩放，拖动平移，双击显示整个会话，单击转到该时刻的那一行</translation>
    </message>
</context>
<context>
    <name>widgets::SessionView</name>
    <message>
        <source>Views of the session</source>
        <translation>会话的各个视图</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>还没有录到任何内容。</translation>
    </message>
    <message>
        <source>There is no message and no event in this file.</source>
        <translation>这个文件里没有消息，也没有事件。</translation>
    </message>
</context>
<context>
    <name>widgets::SessionWindow</name>
    <message>
        <source>This session – NetYard</source>
        <translation>本次会话 – 网络操场</translation>
    </message>
    <message>
        <source>%1 – NetYard</source>
        <comment>file name</comment>
        <translation>%1 – 网络操场</translation>
    </message>
    <message>
        <source>Opening “%1” …</source>
        <translation>正在打开“%1”…</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation>打开的进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>widgets::SessionWindows</name>
    <message>
        <source>Exported %L1 entries to %2</source>
        <translation>已导出 %L1 条记录到 %2</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Sessions and captures (%1)</source>
        <translation>会话和抓包文件 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
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
    <name>widgets::ShowInFolder</name>
    <message>
        <source>No program here opens folders. It is %1.</source>
        <translation>这台机器上没有能打开文件夹的程序。它在 %1。</translation>
    </message>
</context>
<context>
    <name>widgets::SpeedBox</name>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
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
        <source>This machine&apos;s addresses; choose one to copy it</source>
        <translation>本机地址；点选即复制</translation>
    </message>
    <message>
        <source>This machine&apos;s addresses</source>
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
        <source>Program&apos;s queue</source>
        <translation>程序队列</translation>
    </message>
    <message>
        <source>Kernel&apos;s send queue</source>
        <translation>内核发送队列</translation>
    </message>
    <message>
        <source>Kernel&apos;s receive queue</source>
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
    <name>widgets::StreamView</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(%1 that were recorded without their contents)</source>
        <translation>（%1，录制时未保留内容）</translation>
    </message>
    <message>
        <source>← from %1</source>
        <translation>← 来自 %1</translation>
    </message>
    <message>
        <source>→ to %1</source>
        <translation>→ 发往 %1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>What was said on this connection</source>
        <translation>这个连接上收发的内容</translation>
    </message>
    <message>
        <source>(the rest of the character before)</source>
        <translation>（前一个字符余下的字节）</translation>
    </message>
    <message>
        <source>(%1 that were sent again)</source>
        <translation>（%1 是重传的）</translation>
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
        <source>After a connection failed or ended, with growing pauses; not after one&apos;s own close</source>
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
every step is listed here, from the name&apos;s addresses to the connection, and then what is said.</source>
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
        <source>Which of this machine&apos;s addresses clients can reach</source>
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
        <source>Clients at most</source>
        <translation>客户端上限</translation>
    </message>
    <message>
        <source>Who comes when it is full is turned away</source>
        <translation>满了以后再来的会被谢绝</translation>
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
    <name>widgets::TransferDetails</name>
    <message>
        <source>Choose a transfer above to see its files and their digests.</source>
        <translation>在上面选中一个传输，即可查看其中的文件和摘要。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n file(s) are listed.</source>
        <translation>
            <numerusform>这里只列出前 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of the transfer</source>
        <translation>这次传输的文件</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes done, bytes in all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 / %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n 个未接收</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cancelled it.</source>
        <translation>%1 取消了这次传输。</translation>
    </message>
    <message>
        <source>%1 of it were there already and were not sent again.</source>
        <translation>其中 %1 已经在那里，没有重新发送。</translation>
    </message>
    <message>
        <source>Send again goes on where it stopped.</source>
        <translation>点“重新发送”可从中断处继续。</translation>
    </message>
    <message>
        <source>When it is sent again, it goes on where it stopped.</source>
        <translation>对方重新发送时，会从中断处继续。</translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>存放在 %1。</translation>
    </message>
</context>
<context>
    <name>widgets::TransferFilesModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Digest (XXH3-128)</source>
        <translation>摘要（XXH3-128）</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未接收</translation>
    </message>
</context>
<context>
    <name>widgets::TransferList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfers under way</source>
        <translation>正在进行的传输</translation>
    </message>
    <message>
        <source>Downloads and uploads of 256 KiB and more are shown here while they last.</source>
        <translation>256 KiB 以上的下载和上传在进行时显示在这里。</translation>
    </message>
</context>
<context>
    <name>widgets::TransferModel</name>
    <message numerus="yes">
        <source>%1 (%n file(s))</source>
        <translation>
            <numerusform>%1（%n 个文件）</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled by the other side</source>
        <translation>对方已取消</translation>
    </message>
    <message>
        <source>Sent from here</source>
        <translation>从本机发出</translation>
    </message>
    <message>
        <source>Received here</source>
        <translation>由本机接收</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Sent (↑) or received (↓)</source>
        <translation>发送（↑）或接收（↓）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Over the last seconds; of a transfer that is over its mean</source>
        <translation>最近几秒的速度；已结束的传输为平均速度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How long still; of a transfer that is over how long it took</source>
        <translation>还要多久；已结束的传输为所用时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>widgets::TransferPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: the other side is told; what has come is kept, to go on from later</source>
        <translation>取消：会告知对方；已收到的部分保留，以后可以续传</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Send again: goes on where it stopped, as far as the receiver has it</source>
        <translation>重新发送：接收方已有的部分不再发送，从中断处继续</translation>
    </message>
    <message>
        <source>Copy digest</source>
        <translation>复制摘要</translation>
    </message>
    <message>
        <source>Copy the files&apos; digests with their names, as xxhsum writes them</source>
        <translation>复制各文件的摘要和名称，格式与 xxhsum 相同</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove from the list; the files stay</source>
        <translation>从列表中移除；文件保留</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已结束的</translation>
    </message>
    <message>
        <source>Remove all that are over from the list; the files stay</source>
        <translation>从列表中移除所有已结束的传输；文件保留</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Actions on the selected transfers</source>
        <translation>对选中传输的操作</translation>
    </message>
    <message>
        <source>All transfers together</source>
        <translation>全部传输合计</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on with it (P)</source>
        <translation>继续传输（P）</translation>
    </message>
    <message>
        <source>Pause: the other side is told and waits (P)</source>
        <translation>暂停：会告知对方，对方等待（P）</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个排队</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n 个待决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>共 %n 个传输</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation>
            <numerusform>%n 个已送达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not arrive</source>
        <translation>
            <numerusform>%n 个未送达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s), all finished</source>
        <translation>
            <numerusform>共 %n 个传输，均已结束</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes done, bytes in all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show in the file manager what came</source>
        <translation>在文件管理器中显示收到的文件</translation>
    </message>
</context>
<context>
    <name>widgets::TransferRow</name>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 · %4/s</source>
        <comment>client, bytes done, bytes in all, speed</comment>
        <translation>%1 · %2 / %3 · %4/s</translation>
    </message>
    <message>
        <source>%1 · %2 · %3/s</source>
        <comment>client, bytes done, speed</comment>
        <translation>%1 · %2 · %3/s</translation>
    </message>
    <message>
        <source>· %1 left</source>
        <comment>time</comment>
        <translation>· 还需 %1</translation>
    </message>
    <message>
        <source>End this connection; the transfer stays incomplete</source>
        <translation>断开这条连接；传输不会完成</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
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
        <source>Hear one&apos;s own multicast</source>
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
        <source>Which of this machine&apos;s addresses hears datagrams</source>
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
        <source>Kernel&apos;s receive queue</source>
        <translation>内核接收队列</translation>
    </message>
    <message numerus="yes">
        <source>%n peer(s) heard from</source>
        <translation>
            <numerusform>收到过 %n 个对端</numerusform>
        </translation>
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
    <name>widgets::UrlList</name>
    <message>
        <source>Open in a browser on any device in the same network:</source>
        <translation>在同一网络中任何设备的浏览器里打开：</translation>
    </message>
    <message>
        <source>Only this machine reaches it:</source>
        <translation>只有本机可以访问：</translation>
    </message>
    <message>
        <source>This machine has no network address now; only it reaches the server:</source>
        <translation>本机现在没有网络地址，只有本机可以访问：</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Open %1 in this machine&apos;s browser</source>
        <translation>用本机浏览器打开 %1</translation>
    </message>
    <message>
        <source>Show a QR code of %1 in large</source>
        <translation>放大显示 %1 的二维码</translation>
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
    <message>
        <source>&amp;Open session…</source>
        <translation>打开会话(&amp;O)…</translation>
    </message>
    <message>
        <source>Look at a recorded session, or at a capture by another program, in a window of its own</source>
        <translation>在单独的窗口里查看录制的会话，或其他程序的抓包文件</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>The sessions that were recorded: open, name, keep, export or delete them</source>
        <translation>录制过的会话：打开、命名、保留、导出或删除</translation>
    </message>
    <message>
        <source>The session being recorded, with plots and conversations, in a window of its own</source>
        <translation>在单独的窗口里查看正在录制的会话，带曲线图和对话视图</translation>
    </message>
    <message>
        <source>Sess&amp;ions…</source>
        <translation>会话管理(&amp;M)…</translation>
    </message>
    <message>
        <source>Open session &amp;folder</source>
        <translation>打开会话文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Session…</source>
        <translation>会话(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>widgets::WindowLook</name>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
</context>
</TS>
