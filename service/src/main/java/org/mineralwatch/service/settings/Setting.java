package org.mineralwatch.service.settings;

/**
 * Something that can be set, declared once with everything that others need to know of it.
 *
 * @param name its path in the file, such as {@code ingest.floor}
 * @param form how its value is written
 * @param otherwise what holds where it is not set; null where nothing does
 * @param does what it does, in a few words
 * @param <T> its value
 */
public record Setting<T>(String name, Form<T> form, T otherwise, String does) {
    /** A value as one would write it; nothing for none. */
    public String written(T value) {
        return value == null ? "" : form.written().apply(value);
    }

    /** What holds where it is not set, as one would write it. */
    public String usual() {
        return written(otherwise);
    }
}
