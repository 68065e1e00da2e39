package org.mineralwatch.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineralwatch.ingest.feed.FeedDocument;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.feed.Unreadable;
import org.mineralwatch.news.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "Reads feed documents as the poller would: one JSON object a document, in the order given.",
            "A document that is no feed gives \"ok\": false and the reason."
        })
final class FeedsParseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Feed documents.")
    private List<Path> files = List.of();

    @Option(
            names = "--list",
            paramLabel = "LIST.jsonl",
            description = "A file of {\"file\", \"address\"?, \"contentType\"?} a line.")
    private Path list;

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    private int missing;

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() == (list == null)) {
            throw new ParameterException(spec.commandLine(), "give feed documents, or --list LIST.jsonl");
        }
        try (Writer out = StandardOut.writer()) {
            for (Path file : files) {
                write(out, file.toString(), null, null);
            }
            for (String line : list == null ? List.<String>of() : Files.readAllLines(list)) {
                JsonNode item = Json.MAPPER.readTree(line);
                write(
                        out,
                        item.path("file").asText(),
                        item.path("contentType").asText(null),
                        item.path("address").asText(null));
            }
        }
        return missing == 0 ? 0 : 1;
    }

    private void write(Writer out, String file, String contentType, String address) throws IOException {
        out.write(Json.line(ParsedDocument.of(file, parse(Path.of(file), contentType, address))));
        out.write('\n');
    }

    private FeedDocument parse(Path file, String contentType, String address) {
        if (!Files.exists(file)) {
            missing++;
            return new Unreadable.Unavailable("there is no such file");
        }
        try {
            if (Files.size(file) > Limits.BODY_BYTES) {
                return new Unreadable.TooLarge(Limits.BODY_BYTES);
            }
            return FeedParser.parse(Files.readAllBytes(file), contentType, address);
        } catch (IOException e) {
            return new Unreadable.Unavailable("cannot be read: " + e);
        }
    }
}
