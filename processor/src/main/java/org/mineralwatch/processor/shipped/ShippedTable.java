package org.mineralwatch.processor.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads tables that are shipped beside a class, for code that judges and knows no files. */
public final class ShippedTable {
    private ShippedTable() {}

    /**
     * The lines of a table in UTF-8.
     *
     * @param name of the resource in the package of the class
     */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
