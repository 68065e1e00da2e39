package org.mineralwatch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mineralwatch.app.articles.ArchivedArticle;
import org.mineralwatch.app.articles.ArticleArchive;
import org.mineralwatch.app.backup.Backup;
import org.mineralwatch.app.backup.Erasure;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that the live lane cannot make anew to one file: articles, feeds and their",
            "memory, rules. It may run beside the rooms. 'mineralwatch restore' puts it back.",
            "The broker is 127.0.0.1:9092 unless --kafka or MINERALWATCH_KAFKA names another."
        })
public final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to, such as archive.jsonl.gz; must not be there.")
    private Path file;

    @Option(
            names = "--without",
            paramLabel = "ID",
            description = "Leave out an article, with all its revisions; may be given again. See docs/RUNBOOKS.md.")
    private List<String> without = new ArrayList<>();

    @Mixin
    private KafkaOptions kafka;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            throw new WrongUse(file + " is there already: give another name");
        }
        KafkaConnection connection = kafka.orLocal();
        if (!Wiring.has(connection, Lane.LIVE, Topics.ARTICLES)) {
            throw new StartFailure("there is nothing to back up on " + connection + ": it has no topic "
                    + Lane.LIVE.topic(Topics.ARTICLES));
        }
        Erasure erasure = new Erasure(erased(connection));
        System.out.println(told(new Backup(connection, erasure).write(file)) + " in " + file);
        return 0;
    }

    private List<ArchivedArticle> erased(KafkaConnection connection) {
        ArticleArchive archive = new ArticleArchive(connection, Clock.systemUTC());
        return without.stream()
                .map(id -> archive.find(id)
                        .orElseThrow(() -> new StartFailure("there is no article " + id + " on "
                                + Lane.LIVE.topic(Topics.ARTICLES) + " to leave out: nothing was written")))
                .toList();
    }

    /** How many records, by topic. */
    static String told(Map<String, Long> counts) {
        return "records: "
                + counts.entrySet().stream()
                        .map(each -> each.getValue() + " of " + each.getKey())
                        .collect(Collectors.joining(", "));
    }
}
