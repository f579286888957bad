<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 closed in the middle of a message: its last %n byte(s) belong to an unfinished one.</source>
        <translation>
            <numerusform>%1 closed in the middle of a message: its last byte belongs to an unfinished one.</numerusform>
            <numerusform>%1 closed in the middle of a message: its last %n bytes belong to an unfinished one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer listening; %n connection(s) stay open</source>
        <translation>
            <numerusform>No longer listening; %n connection stays open</numerusform>
            <numerusform>No longer listening; %n connections stay open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Client connected (%n connected now)</source>
        <translation>
            <numerusform>Client connected (%n connected now)</numerusform>
            <numerusform>Client connected (%n connected now)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closed after %n second(s) without traffic</source>
        <translation>
            <numerusform>Closed after %n second without traffic</numerusform>
            <numerusform>Closed after %n seconds without traffic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s) dropped by the system: the receive buffer was full</source>
        <translation>
            <numerusform>%n datagram dropped by the system: the receive buffer was full</numerusform>
            <numerusform>%n datagrams dropped by the system: the receive buffer was full</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recording again; %n entry(s) were not kept</source>
        <translation>
            <numerusform>Recording again; %n entry was not kept</numerusform>
            <numerusform>Recording again; %n entries were not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It asks for %n part(s) at once.</source>
        <translation>
            <numerusform>It asks for %n part at once.</numerusform>
            <numerusform>It asks for %n parts at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The receiver knows the right one; it may be tried %n more time(s).</source>
        <translation>
            <numerusform>The receiver knows the right one; it may be tried once more.</numerusform>
            <numerusform>The receiver knows the right one; it may be tried %n more times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more entry(s) were left out as well.</source>
        <translation>
            <numerusform>%n more entry was left out as well.</numerusform>
            <numerusform>%n more entries were left out as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and others, %n file(s)</source>
        <translation>
            <numerusform>“%1” and others, %n file</numerusform>
            <numerusform>“%1” and others, %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PIN asked for; %n attempt(s) left</source>
        <translation>
            <numerusform>PIN asked for; %n attempt left</numerusform>
            <numerusform>PIN asked for; %n attempts left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN; %n attempt(s) left</source>
        <translation>
            <numerusform>Wrong PIN; %n attempt left</numerusform>
            <numerusform>Wrong PIN; %n attempts left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other kinds of network (such as raw Wi-Fi)</source>
        <translation>
            <numerusform>%Ln of another kind of network (such as raw Wi-Fi)</numerusform>
            <numerusform>%Ln of other kinds of network (such as raw Wi-Fi)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ARP</source>
        <translation>
            <numerusform>%Ln ARP</numerusform>
            <numerusform>%Ln ARP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not IP</source>
        <translation>
            <numerusform>%Ln not IP</numerusform>
            <numerusform>%Ln not IP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ICMP</source>
        <translation>
            <numerusform>%Ln ICMP</numerusform>
            <numerusform>%Ln ICMP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other protocols over IP</source>
        <translation>
            <numerusform>%Ln of another protocol over IP</numerusform>
            <numerusform>%Ln of other protocols over IP</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fragment(s) of split datagrams</source>
        <translation>
            <numerusform>%Ln fragment of a split datagram</numerusform>
            <numerusform>%Ln fragments of split datagrams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with headers that are broken or cut off</source>
        <translation>
            <numerusform>%Ln with headers that are broken or cut off</numerusform>
            <numerusform>%Ln with headers that are broken or cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln message(s) the capture has only the beginning.</source>
        <translation>
            <numerusform>Of %Ln message the capture has only the beginning.</numerusform>
            <numerusform>Of %Ln messages the capture has only the beginning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) came late, or brought bytes that were there already: a stream shows and saves them where they were captured, not where they belong.</source>
        <translation>
            <numerusform>%Ln message came late, or brought bytes that were there already: a stream shows and saves it where it was captured, not where it belongs.</numerusform>
            <numerusform>%Ln messages came late, or brought bytes that were there already: a stream shows and saves them where they were captured, not where they belong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were left out: TCP had sent them again, and the packets written here would make them new bytes.</source>
        <translation>
            <numerusform>%Ln message was left out: TCP had sent it again, and the packets written here would make it new bytes.</numerusform>
            <numerusform>%Ln messages were left out: TCP had sent them again, and the packets written here would make them new bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) came late, or brought bytes that were there already: streams of this file have them where they were captured, not where they belong.</source>
        <translation>
            <numerusform>%Ln message came late, or brought bytes that were there already: streams of this file have it where it was captured, not where it belongs.</numerusform>
            <numerusform>%Ln messages came late, or brought bytes that were there already: streams of this file have them where they were captured, not where they belong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::EngineCommand</name>
    <message numerus="yes">
        <source>%n message(s) or event(s) could not be recorded.</source>
        <translation>
            <numerusform>%n message or event could not be recorded.</numerusform>
            <numerusform>%n messages or events could not be recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::TransferTasks</name>
    <message numerus="yes">
        <source>%n more file(s) are in place and not listed.</source>
        <translation>
            <numerusform>%n more file is in place and not listed.</numerusform>
            <numerusform>%n more files are in place and not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::UdpTask</name>
    <message numerus="yes">
        <source>%n datagram(s) were dropped: the receive buffer was full.</source>
        <translation>
            <numerusform>%n datagram was dropped: the receive buffer was full.</numerusform>
            <numerusform>%n datagrams were dropped: the receive buffer was full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::Composer</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::ConversationsPane</name>
    <message numerus="yes">
        <source>The first %n line(s) were copied; save it to a file to have all.</source>
        <translation>
            <numerusform>The first line was copied; save it to a file to have all.</numerusform>
            <numerusform>The first %n lines were copied; save it to a file to have all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::CountersTable</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::EndsPane</name>
    <message numerus="yes">
        <source>%Ln message(s) arrived</source>
        <translation>
            <numerusform>%Ln message arrived</numerusform>
            <numerusform>%Ln messages arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not, or were not recorded there</source>
        <translation>
            <numerusform>%Ln did not, or was not recorded there</numerusform>
            <numerusform>%Ln did not, or were not recorded there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of which the sender recorded nothing</source>
        <translation>
            <numerusform>%Ln of which the sender recorded nothing</numerusform>
            <numerusform>%Ln of which the sender recorded nothing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::FilesPage</name>
    <message numerus="yes">
        <source>receiving at %1, %n transfer(s)</source>
        <translation>
            <numerusform>receiving at %1, %n transfer</numerusform>
            <numerusform>receiving at %1, %n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The receiver left out %n file(s).</source>
        <translation>
            <numerusform>The receiver left out %n file.</numerusform>
            <numerusform>The receiver left out %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You left out %n file(s).</source>
        <translation>
            <numerusform>You left out %n file.</numerusform>
            <numerusform>You left out %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where should the %n item(s) go? Say it on the left, then send.</source>
        <translation>
            <numerusform>Where should it go? Say it on the left, then send.</numerusform>
            <numerusform>Where should the %n items go? Say it on the left, then send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>serving files at %1, %n transfer(s)</source>
        <translation>
            <numerusform>serving files at %1, %n transfer</numerusform>
            <numerusform>serving files at %1, %n transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::FilterBar</name>
    <message numerus="yes">
        <source>%L1 rows</source>
        <translation>
            <numerusform>%L1 row</numerusform>
            <numerusform>%L1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::HttpPage</name>
    <message numerus="yes">
        <source>listening %1, %n connection(s)</source>
        <translation>
            <numerusform>listening %1, %n connection</numerusform>
            <numerusform>listening %1, %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s), not listening</source>
        <translation>
            <numerusform>%n connection, not listening</numerusform>
            <numerusform>%n connections, not listening</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not listening any more; %n connection(s) finish what they are at.</source>
        <translation>
            <numerusform>Not listening any more; %n connection finishes what it is at.</numerusform>
            <numerusform>Not listening any more; %n connections finish what they are at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in force</source>
        <translation>
            <numerusform>%n of them in force</numerusform>
            <numerusform>%n of them in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::LivePanel::Private</name>
    <message numerus="yes">
        <source>Copied %n sample(s), tab-separated</source>
        <translation>
            <numerusform>Copied %n sample, tab-separated</numerusform>
            <numerusform>Copied %n samples, tab-separated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::LogRemarks</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::MessageExplanation</name>
    <message numerus="yes">
        <source>%Ln byte(s) came from %1 and were taken out of this socket&apos;s receive buffer.</source>
        <translation>
            <numerusform>%Ln byte came from %1 and was taken out of this socket&apos;s receive buffer.</numerusform>
            <numerusform>%Ln bytes came from %1 and were taken out of this socket&apos;s receive buffer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) for %1 were handed to the system.</source>
        <translation>
            <numerusform>%Ln byte for %1 was handed to the system.</numerusform>
            <numerusform>%Ln bytes for %1 were handed to the system.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One datagram of %Ln byte(s) came from %1 to %2.</source>
        <translation>
            <numerusform>One datagram of %Ln byte came from %1 to %2.</numerusform>
            <numerusform>One datagram of %Ln bytes came from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One datagram of %Ln byte(s) was handed to the system, for %1.</source>
        <translation>
            <numerusform>One datagram of %Ln byte was handed to the system, for %1.</numerusform>
            <numerusform>One datagram of %Ln bytes was handed to the system, for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::OfferPrompt</name>
    <message numerus="yes">
        <source>%n more offer(s) behind it</source>
        <translation>
            <numerusform>%n more offer behind it</numerusform>
            <numerusform>%n more offers behind it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n file(s) are listed; the others come as well.</source>
        <translation>
            <numerusform>The first file is listed; the others come as well.</numerusform>
            <numerusform>The first %n files are listed; the others come as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n file(s)</source>
        <translation>
            <numerusform>&amp;Accept %n file</numerusform>
            <numerusform>&amp;Accept %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n other(s)</source>
        <comment>what is offered</comment>
        <translation>
            <numerusform>“%1” and %n other</numerusform>
            <numerusform>“%1” and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::PasteBar</name>
    <message numerus="yes">
        <source>%n line(s) pasted</source>
        <translation>
            <numerusform>%n line pasted</numerusform>
            <numerusform>%n lines pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::RecordingBanner</name>
    <message numerus="yes">
        <source>%1 %n recorded entry(s) went with it. Recording goes on in “%2”.</source>
        <translation>
            <numerusform>%1 %n recorded entry went with it. Recording goes on in “%2”.</numerusform>
            <numerusform>%1 %n recorded entries went with it. Recording goes on in “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::RequestFilterBar</name>
    <message numerus="yes">
        <source>%L1 request(s)</source>
        <translation>
            <numerusform>%L1 request</numerusform>
            <numerusform>%L1 requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::SessionHeader</name>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::SessionManager</name>
    <message numerus="yes">
        <source>%Ln session(s), %1</source>
        <translation>
            <numerusform>%Ln session, %1</numerusform>
            <numerusform>%Ln sessions, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::StreamPage</name>
    <message numerus="yes">
        <source>Connections (%n)</source>
        <translation>
            <numerusform>Connections (%n)</numerusform>
            <numerusform>Connections (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::StreamTargetBox</name>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>All (%n)</numerusform>
            <numerusform>All (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected (%n)</source>
        <translation>
            <numerusform>Selected (%n)</numerusform>
            <numerusform>Selected (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TcpClientPage</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TcpServerPage</name>
    <message numerus="yes">
        <source>listening %1, %n client(s)</source>
        <translation>
            <numerusform>listening %1, %n client</numerusform>
            <numerusform>listening %1, %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s), not listening</source>
        <translation>
            <numerusform>%n client, not listening</numerusform>
            <numerusform>%n clients, not listening</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not listening any more; %n connection(s) stay open.</source>
        <translation>
            <numerusform>Not listening any more; %n connection stays open.</numerusform>
            <numerusform>Not listening any more; %n connections stay open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TransferDetails</name>
    <message numerus="yes">
        <source>The first %n file(s) are listed.</source>
        <translation>
            <numerusform>The first file is listed.</numerusform>
            <numerusform>The first %n files are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TransferList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TransferModel</name>
    <message numerus="yes">
        <source>%1 (%n file(s))</source>
        <translation>
            <numerusform>%1 (%n file)</numerusform>
            <numerusform>%1 (%n files)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::TransferPanel</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n to be decided</numerusform>
            <numerusform>%n to be decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <translation>
            <numerusform>%n arrived</numerusform>
            <numerusform>%n arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not arrive</source>
        <translation>
            <numerusform>%n did not arrive</numerusform>
            <numerusform>%n did not arrive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s), all finished</source>
        <translation>
            <numerusform>%n transfer, finished</numerusform>
            <numerusform>%n transfers, all finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::UdpPage</name>
    <message numerus="yes">
        <source>%n peer(s) heard from</source>
        <translation>
            <numerusform>%n peer heard from</numerusform>
            <numerusform>%n peers heard from</numerusform>
        </translation>
    </message>
</context>
</TS>
