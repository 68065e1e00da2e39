package org.mineralwatch.app.wiring;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mineralwatch.service.settings.Setting;
import org.mineralwatch.service.settings.SettingValues;

/**
 * A setting as it holds, for a person to read.
 *
 * @param name its path
 * @param value as one would write it; of an address no more than may be seen
 * @param from where it comes from
 */
public record EffectiveSetting(String name, String value, String from) {
    private static final String HIDDEN = "[hidden]";
    private static final String DEFAULT = "default";

    /** The settings of some groups, in the order of the table; an endpoint's each in a line of its own. */
    public static List<EffectiveSetting> of(Settings settings, Set<String> groups) {
        return SettingsTable.ALL.stream()
                .filter(setting -> groups.contains(SettingsTable.group(setting)))
                .flatMap(setting -> lines(settings, setting))
                .toList();
    }

    private static Stream<EffectiveSetting> lines(Settings settings, Setting<?> setting) {
        boolean several =
                setting == SettingsTable.ENDPOINTS && settings.values().has(setting);
        return several ? endpoints(settings) : Stream.of(line(settings, setting));
    }

    private static <T> EffectiveSetting line(Settings settings, Setting<T> setting) {
        SettingValues values = settings.values();
        if (settings.follows(setting)) {
            return new EffectiveSetting(
                    setting.name(),
                    SettingsTable.FLOOR.written(values.of(SettingsTable.FLOOR)),
                    "follows " + SettingsTable.FLOOR.name());
        }
        String from = values.has(setting) ? place(settings, setting.name()) : DEFAULT;
        return new EffectiveSetting(setting.name(), setting.written(values.of(setting)), from);
    }

    private static Stream<EffectiveSetting> endpoints(Settings settings) {
        List<EffectiveSetting> lines = new ArrayList<>();
        settings.push().endpoints().forEach((endpoint, given) -> {
            for (Map.Entry<String, Object> one : given.entrySet()) {
                String name = SettingsTable.ENDPOINTS.name() + "." + endpoint + "." + one.getKey();
                lines.add(new EffectiveSetting(name, seen(String.valueOf(one.getValue())), place(settings, name)));
            }
        });
        return lines.stream();
    }

    private static String place(Settings settings, String name) {
        return settings.file() + " line " + settings.values().line(name);
    }

    /** The path of an address is often all that keeps others from using it. */
    private static String seen(String value) {
        if (!value.startsWith("http://") && !value.startsWith("https://")) {
            return value;
        }
        URI address = URI.create(value);
        boolean more = !address.getRawPath().matches("/?") || address.getRawQuery() != null;
        return address.getScheme() + "://" + address.getRawAuthority() + (more ? "/" + HIDDEN : "");
    }
}
