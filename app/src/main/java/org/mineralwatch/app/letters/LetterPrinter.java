package org.mineralwatch.app.letters;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.mineralwatch.app.output.Printable;
import org.mineralwatch.news.Json;

/** Shows dead letters to people or to programs. What stands in them is not trusted: nothing of it moves the cursor. */
public final class LetterPrinter {
    private static final int HEX_BYTES = 16;

    private final PrintStream out;

    public LetterPrinter(PrintStream out) {
        this.out = out;
    }

    /** One line a letter; returns how many there are. */
    public int list(LetterTopic letters, LetterFilter filter, boolean json) {
        List<LetterLine> lines = letters.lines(filter);
        lines.forEach(line -> out.println(json ? Json.line(line) : readable(line)));
        return lines.size();
    }

    /**
     * One letter whole.
     *
     * @param raw its bytes alone
     * @return whether there is such a letter
     */
    public boolean show(LetterTopic letters, LetterId id, boolean raw) {
        Optional<Letter> letter = letters.find(id);
        if (raw) {
            letter.ifPresent(one -> out.writeBytes(one.value()));
        } else {
            letter.ifPresent(this::whole);
        }
        return letter.isPresent();
    }

    static String readable(LetterLine line) {
        String text = String.format(
                Locale.ROOT,
                "%-6s  %s  %-9s  %s  %s: %s",
                line.id(),
                line.time(),
                line.room(),
                line.source(),
                line.exception(),
                line.message());
        return Printable.line(line.retried() == null ? text : text + "  (sent once more " + line.retried() + ")");
    }

    void whole(Letter letter) {
        fact("id", letter.id().toString());
        fact("time", letter.time().toString());
        fact("room", letter.source().room());
        fact("source", letter.source().place());
        fact("key", String.valueOf(letter.key()));
        fact("cause", letter.exception() + ": " + letter.message());
        for (Header header : letter.headers()) {
            out.println();
            out.println(Printable.line(header.key()) + ":");
            Letter.text(header).lines().forEach(line -> out.println("  " + Printable.line(line)));
        }
        out.println();
        out.println("value, " + letter.value().length + " bytes:");
        text(letter.value())
                .ifPresentOrElse(
                        text -> text.lines().forEach(line -> out.println(Printable.line(line))),
                        () -> hex(letter.value()));
    }

    private void fact(String name, String value) {
        out.printf("%-7s %s%n", name, Printable.line(value));
    }

    private static Optional<String> text(byte[] value) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // no text: its bytes are shown
        }
    }

    private void hex(byte[] value) {
        HexFormat hex = HexFormat.ofDelimiter(" ");
        for (int from = 0; from < value.length; from += HEX_BYTES) {
            int to = Math.min(value.length, from + HEX_BYTES);
            StringBuilder letters = new StringBuilder();
            for (int i = from; i < to; i++) {
                letters.append(value[i] >= ' ' && value[i] < 0x7f ? (char) value[i] : '.');
            }
            out.printf("%08x  %-47s  %s%n", from, hex.formatHex(value, from, to), letters);
        }
    }
}
