package org.mineralwatch.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads time zones: offsets, the names of RFC 822, the usual names of others, regions of the tz database. A name that means two
 * zones on two continents (IST, SST) is no zone. Single letters are UTC, as RFC 2822 (4.3) has it.
 */
final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile("(?:gmt|utc|ut|z)?([+-])(\\d{1,2})(?::?(\\d{2}))?");

    /** Names and minutes east of UTC. */
    private static final String NAMES =
            "gmt 0 utc 0 ut 0 wet 0 west 60 bst 60 cet 60 cest 120 met 60 mest 120 mez 60 mesz 120 eet 120 eest 180 "
                    + "cat 120 sast 120 eat 180 wat 60 msk 180 msd 240 trt 180 pkt 300 wib 420 ict 420 awst 480 sgt 480 hkt 480 "
                    + "pht 480 myt 480 jst 540 kst 540 acst 570 acdt 630 aest 600 aedt 660 nzst 720 nzdt 780 "
                    + "est -300 edt -240 cst -360 cdt -300 mst -420 mdt -360 pst -480 pdt -420 akst -540 akdt -480 hst -600 "
                    + "ast -240 adt -180 nst -210 ndt -150 brt -180 art -180";

    private static final Map<String, ZoneOffset> OFFSETS = new HashMap<>();
    private static final Map<String, ZoneId> REGIONS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/"))
            .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), ZoneId::of));
    private static final Map<String, String> AMERICAN = Map.of(
            "et", "America/New_York", "ct", "America/Chicago", "mt", "America/Denver", "pt", "America/Los_Angeles");

    static {
        String[] names = NAMES.split(" ");
        for (int i = 0; i < names.length; i += 2) {
            OFFSETS.put(names[i], ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(names[i + 1])));
        }
    }

    private ZoneNames() {}

    /**
     * The offset of a zone at a time.
     *
     * @param zone in lower case, or null for UTC
     * @throws DateTimeException when it is no zone that is surely known
     */
    static ZoneOffset offset(String zone, LocalDateTime time) {
        if (zone == null || zone.length() == 1 && zone.charAt(0) >= 'a' && zone.charAt(0) <= 'z' && !zone.equals("j")) {
            return ZoneOffset.UTC;
        }
        Matcher m = OFFSET.matcher(zone);
        if (m.matches()) {
            int sign = m.group(1).equals("-") ? -1 : 1;
            int minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
            return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(m.group(2)), sign * minutes);
        }
        ZoneOffset named = OFFSETS.get(zone);
        return named != null ? named : region(zone).getRules().getOffset(time);
    }

    private static ZoneId region(String zone) {
        ZoneId region = REGIONS.get(AMERICAN.getOrDefault(zone, zone).toLowerCase(Locale.ROOT));
        if (region == null) {
            throw new DateTimeException("unknown zone " + zone);
        }
        return region;
    }
}
