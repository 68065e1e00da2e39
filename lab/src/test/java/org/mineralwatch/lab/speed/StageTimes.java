package org.mineralwatch.lab.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** How the time of a replay's threads is shared among its stages, from the samples of a flight recording. */
final class StageTimes {
    private static final String OURS = "org.mineralwatch.";

    /** Native methods in which a thread waits. */
    private static final Set<String> WAITS = Set.of("epollWait", "wait", "wait0", "accept", "poll", "park");

    private final Map<Stage, Long> samples = new EnumMap<>(Stage.class);

    /** A stage of a replay. */
    enum Stage {
        READ("read the corpus"),
        PUBLISH("publish articles"),
        IDENTIFY("identify articles"),
        TAG("tag"),
        PROFILE("profile and sort by subject"),
        GROUP("group into stories"),
        ALERT("raise alerts"),
        FILES("write files"),
        STREAMS("Streams: records, stores, commits"),
        CLIENTS("Kafka clients: network"),
        BROKER("Kafka broker"),
        OTHER("other");

        private final String said;

        Stage(String said) {
            this.said = said;
        }
    }

    /** A sample whose stack has this class is of this stage; the class that is nearest to the top counts. */
    private static final Map<String, Stage> CLASSES = Map.ofEntries(
            Map.entry("ingest.corpus.CorpusRecords", Stage.PUBLISH),
            Map.entry("ingest.corpus.Batches", Stage.PUBLISH),
            Map.entry("ingest.corpus.Corpus", Stage.READ),
            Map.entry("processor.topology.IdentifyProcessor", Stage.IDENTIFY),
            Map.entry("processor.tagging.Tagger", Stage.TAG),
            Map.entry("processor.topology.SubjectProcessor", Stage.PROFILE),
            Map.entry("processor.topology.StoryProcessor", Stage.GROUP),
            Map.entry("sink.topology.AlertProcessor", Stage.ALERT),
            Map.entry("app.replay.Results", Stage.FILES));

    private StageTimes() {}

    static StageTimes of(Path recording) throws IOException {
        StageTimes times = new StageTimes();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                String type = event.getEventType().getName();
                if (type.equals("jdk.ExecutionSample") || type.equals("jdk.NativeMethodSample")) {
                    times.take(event);
                }
            }
        }
        return times;
    }

    private void take(RecordedEvent sample) {
        if (sample.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = sample.getStackTrace().getFrames();
        if (!WAITS.contains(frames.get(0).getMethod().getName())) {
            RecordedThread thread = sample.getThread("sampledThread");
            samples.merge(stage(frames, String.valueOf(thread.getJavaName())), 1L, Long::sum);
        }
    }

    private static Stage stage(List<RecordedFrame> frames, String thread) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            Stage stage = type.startsWith(OURS) ? CLASSES.get(type.substring(OURS.length())) : null;
            if (stage != null) {
                return stage;
            }
        }
        if (thread.contains("kafka-producer-network-thread")) {
            return Stage.CLIENTS;
        }
        if (thread.contains("StreamThread")) {
            return Stage.STREAMS;
        }
        return thread.matches(".*(data-plane|coordinator|kafka|Txn|raft|executor-|log-).*")
                ? Stage.BROKER
                : Stage.OTHER;
    }

    @Override
    public String toString() {
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        StringBuilder table = new StringBuilder();
        samples.forEach(
                (stage, count) -> table.append(String.format("%n%5.1f %%  %s", 100.0 * count / all, stage.said)));
        return table.toString();
    }
}
