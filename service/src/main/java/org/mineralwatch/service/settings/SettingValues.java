package org.mineralwatch.service.settings;

import java.util.Map;

/** What a file sets, and where; every other setting has its default. */
public final class SettingValues {
    private final Map<Setting<?>, Object> set;
    private final Mistakes mistakes;

    SettingValues(Map<Setting<?>, Object> set, Mistakes mistakes) {
        this.set = set;
        this.mistakes = mistakes;
    }

    /** The value that holds; null where nothing is set and nothing holds otherwise. */
    @SuppressWarnings("unchecked") // the file was read by the setting's own form
    public <T> T of(Setting<T> setting) {
        return has(setting) ? (T) set.get(setting) : setting.otherwise();
    }

    /** Whether the file sets it. */
    public boolean has(Setting<?> setting) {
        return set.containsKey(setting);
    }

    /** Where something stands in the file: its line, or 0. */
    public int line(String name) {
        return mistakes.line(name);
    }

    /** What is wrong with the file; whoever looks closer at a value adds to it. */
    public Mistakes mistakes() {
        return mistakes;
    }
}
