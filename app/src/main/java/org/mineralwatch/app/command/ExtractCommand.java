package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineralwatch.ingest.feed.Limits;
import org.mineralwatch.ingest.page.NoPage;
import org.mineralwatch.ingest.page.PageDocument;
import org.mineralwatch.ingest.page.PageReader;
import org.mineralwatch.ingest.pages.PageOutcome;
import org.mineralwatch.ingest.pages.PageOutcome.Found;
import org.mineralwatch.ingest.pages.PageOutcome.Missing;
import org.mineralwatch.ingest.warc.RawPage;
import org.mineralwatch.ingest.warc.WarcPages;
import org.mineralwatch.news.CanonicalAddress;
import org.mineralwatch.news.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the article in web pages: one JSON object a page, in the order given.",
            "It has \"file\", \"url\", \"title\", \"published\", \"source\" and \"text\".",
            "An address is fetched as its site's robots.txt allows; a web archive, .warc or",
            ".warc.gz, gives a line for each page in it.",
            "What is no page has \"error\" in its line.",
            "Exit code 1 when something could not be read or fetched at all."
        })
public final class ExtractCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "Saved pages, web archives, addresses.")
    private List<String> inputs;

    @Option(names = "--allow-private", description = "Also fetch from private networks and from this machine.")
    private boolean allowPrivate;

    @Mixin
    private ConfigOption config;

    private PageClient pages;
    private Writer out;
    private boolean failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Writer writer = StandardOut.writer()) {
            out = writer;
            for (String input : inputs) {
                if (CanonicalAddress.of(input).isPresent()) {
                    fetch(input);
                } else {
                    read(input);
                }
            }
        } finally {
            if (pages != null) {
                pages.close();
            }
        }
        return failed ? 1 : 0;
    }

    private void fetch(String address) throws IOException, InterruptedException {
        PageOutcome outcome = pages().fetch(address);
        if (outcome instanceof Found found) {
            print(ExtractedPage.of(null, address, found.page()));
        } else {
            fail(null, address, ((Missing) outcome).message());
        }
    }

    /** Made for the first address: files need no client. */
    private PageClient pages() {
        if (pages == null) {
            pages = PageClient.of(config.folder(), allowPrivate);
        }
        return pages;
    }

    private void read(String name) throws IOException {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                fail(name, null, Files.exists(file) ? "is no file" : "there is no such file");
            } else if (WarcPages.named(file)) {
                archive(name, file);
            } else {
                print(ExtractedPage.of(name, null, page(file)));
            }
        } catch (InvalidPathException e) {
            fail(name, null, "is no name of a file");
        } catch (IOException e) {
            fail(name, null, "cannot be read: " + e.getMessage());
        }
    }

    private static PageDocument page(Path file) throws IOException {
        return Files.size(file) > Limits.BODY_BYTES
                ? new NoPage("larger than " + (Limits.BODY_BYTES >> 20) + " MiB")
                : PageReader.read(Files.readAllBytes(file), null, null);
    }

    private void archive(String name, Path file) throws IOException {
        WarcPages.read(file, new WarcPages.Taker() {
            @Override
            public void page(RawPage raw) {
                print(ExtractedPage.of(
                        name, raw.address(), PageReader.read(raw.body(), raw.contentType(), raw.address())));
            }

            @Override
            public void unreadable(String address, String reason) {
                fail(name, address, reason);
            }
        });
    }

    private void fail(String file, String address, String reason) {
        failed = true;
        print(ExtractedPage.failed(file, address, reason));
    }

    private void print(ExtractedPage page) {
        if (page.error() != null) {
            System.err.println((page.file() == null ? page.url() : page.file()) + ": " + page.error());
        }
        try {
            out.write(Json.line(page));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
