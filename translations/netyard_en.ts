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
    </context>
</TS>
