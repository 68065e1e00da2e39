package org.mineralwatch.app.command;

import java.io.PrintStream;
import java.time.Clock;
import org.mineralwatch.app.articles.ArchivedArticle;
import org.mineralwatch.app.articles.ArticleArchive;
import org.mineralwatch.app.articles.ArticlePrinter;
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
        name = "articles",
        mixinStandardHelpOptions = true,
        description = "Shows an article of the live archive with its revisions, or retracts it.")
public final class ArticlesCommand extends VerbGroup {
    private static final String ID = "The article's id, as alerts list it under 'articles'.";

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Shows an article as it stands, and when each of its revisions was shown.",
                "The broker is 127.0.0.1:9092 unless --kafka or MINERALWATCH_KAFKA names",
                "another. Exit code 1 when there is no such article."
            })
    int show(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--json",
                            description = "For programs: one line {\"id\", \"retracted\", \"current\", \"revisions\"}.")
                    boolean json,
            @Mixin KafkaOptions kafka) {
        ArticlePrinter printer = new ArticlePrinter(StandardOut.lines());
        ArchivedArticle article = find(archive(id, kafka), id, kafka);
        if (json) {
            printer.json(article);
        } else {
            printer.text(article);
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Retracts an article: it loses its tags and leaves its stories, and alerts are",
                "updated or withdrawn accordingly.",
                "What it showed so far stays retracted, also when a feed shows it again; a new",
                "title, link or text is news and brings it back. The archive keeps all its",
                "revisions. The broker is 127.0.0.1:9092 unless --kafka or MINERALWATCH_KAFKA",
                "names another. Exit code 1 when there is no such article."
            })
    int retract(@Parameters(paramLabel = "ID", description = ID) String id, @Mixin KafkaOptions kafka) {
        PrintStream out = StandardOut.lines();
        ArticleArchive archive = archive(id, kafka);
        ArchivedArticle article = find(archive, id, kafka);
        String called =
                "article " + article.current().id() + ", '" + article.current().title() + "',";
        if (article.retracted()) {
            out.println(called + " is retracted already");
        } else {
            archive.retract(article);
            out.println(called + " is retracted: its alerts will be updated or withdrawn");
        }
        return 0;
    }

    private static ArticleArchive archive(String id, KafkaOptions kafka) {
        if (id.isBlank()) {
            throw new WrongUse("an empty argument names no article: give its id");
        }
        KafkaConnection connection = kafka.orLocal();
        if (!Wiring.has(connection, Lane.LIVE, Topics.ARTICLES)) {
            throw new StartFailure("there are no articles on " + connection + ": it has no topic "
                    + Lane.LIVE.topic(Topics.ARTICLES) + " yet, which 'mineralwatch run' creates");
        }
        return new ArticleArchive(connection, Clock.systemUTC());
    }

    private static ArchivedArticle find(ArticleArchive archive, String id, KafkaOptions kafka) {
        return archive.find(id)
                .orElseThrow(
                        () -> new StartFailure(
                                "there is no article " + id + " on "
                                        + Lane.LIVE.topic(Topics.ARTICLES) + " of " + kafka.orLocal()
                                        + ": 'mineralwatch subscribe --from-beginning --json' shows the ids that each alert lists under 'articles'"));
    }
}
