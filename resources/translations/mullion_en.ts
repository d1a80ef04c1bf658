<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Gatherer</name>
    <message numerus="yes">
        <source>%n line(s) of its events are damaged and left out</source>
        <translation>
            <numerusform>%n line of its events are damaged and left out</numerusform>
            <numerusform>%n lines of its events are damaged and left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are infinite or no numbers and left out, the first at step %1</source>
        <translation>
            <numerusform>%n value are infinite or no numbers and left out, the first at step %1</numerusform>
            <numerusform>%n values are infinite or no numbers and left out, the first at step %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::CurveChart</name>
    <message numerus="yes">
        <source>at most %n point(s) in a pixel column</source>
        <translation>
            <numerusform>at most %n point in a pixel column</numerusform>
            <numerusform>at most %n points in a pixel column</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::RunForm</name>
    <message numerus="yes">
        <source>%n field(s) (•) not as in preset “%1”</source>
        <translation>
            <numerusform>%n field (•) not as in preset “%1”</numerusform>
            <numerusform>%n fields (•) not as in preset “%1”</numerusform>
        </translation>
    </message>
</context>
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
    <name>mullion::workbench</name>
    <message numerus="yes">
        <source>%1 (%n run(s))</source>
        <translation>
            <numerusform>%1 (%n run)</numerusform>
            <numerusform>%1 (%n runs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ChartNotice</name>
    <message numerus="yes">
        <source>… and %n more; point here to read them</source>
        <translation>
            <numerusform>… and %n more; point here to read it</numerusform>
            <numerusform>… and %n more; point here to read them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ForecastLine</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n runs like the first one, one after the other.</source>
        <translation>
            <numerusform>For %n run like the first one.</numerusform>
            <numerusform>For %n runs like the first one, one after the other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LabelsDialog</name>
    <message numerus="yes">
        <source>Labels of %n run(s)</source>
        <translation>
            <numerusform>Labels of %n run</numerusform>
            <numerusform>Labels of %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::LaunchDialog</name>
    <message numerus="yes">
        <source>Ready to start %n run(s).</source>
        <translation>
            <numerusform>Ready to start %n run.</numerusform>
            <numerusform>Ready to start %n runs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::QueuePanel</name>
    <message numerus="yes">
        <source>Queue: %n run(s)</source>
        <translation>
            <numerusform>Queue: %n run</numerusform>
            <numerusform>Queue: %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::ResourceMeter</name>
    <message numerus="yes">
        <source>Of it, %1 belong to %n run(s) at work</source>
        <translation>
            <numerusform>Of it, %1 belong to %n run at work</numerusform>
            <numerusform>Of it, %1 belong to %n runs at work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunActions</name>
    <message numerus="yes">
        <source>%1: %n step(s) since its last checkpoint</source>
        <translation>
            <numerusform>%1: %n step since its last checkpoint</numerusform>
            <numerusform>%1: %n steps since its last checkpoint</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mullion::workbench::RunList</name>
    <message numerus="yes">
        <source>None of %n run(s) matches the filter, or all are archived.</source>
        <translation>
            <numerusform>None of %n run matches the filter, or all are archived.</numerusform>
            <numerusform>None of %n runs matches the filter, or all are archived.</numerusform>
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
