<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mullion::RunListModel</name>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1: %n run</numerusform>
            <numerusform>%1: %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::TimeMachineView</name>
    <message numerus="yes">
        <source>%n more checkpoint(s) to read</source>
        <translation>
            <numerusform>%n more checkpoint to read</numerusform>
            <numerusform>%n more checkpoints to read</numerusform>
        </translation>
    </message>
</context>
</TS>
