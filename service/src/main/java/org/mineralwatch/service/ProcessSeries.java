package org.mineralwatch.service;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.OperatingSystemMXBean;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What every process tells of itself beside its news: one series a question, under the names that Prometheus' own clients use,
 * where those of each memory pool, collector and state of a thread would be forty.
 */
final class ProcessSeries {
    private static final double MILLIS = 1e3;
    private static final double NANOS = 1e9;

    private ProcessSeries() {}

    static void register(Metrics metrics) {
        ofTheProcess(metrics);
        ofTheHeap(metrics);
        ofTheCollector(metrics);
    }

    private static void ofTheProcess(Metrics metrics) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        metrics.plainGauge(
                "process.start.time.seconds",
                "When the process started, in seconds since 1970",
                () -> runtime.getStartTime() / MILLIS);
        metrics.plainGauge(
                "process.uptime.seconds", "For how long the process runs", () -> runtime.getUptime() / MILLIS);
        metrics.plainGauge(
                "jvm.threads.current",
                "Threads of the virtual machine",
                () -> ManagementFactory.getThreadMXBean().getThreadCount());
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        if (system instanceof UnixOperatingSystemMXBean unix) {
            metrics.plainGauge("process.open.fds", "Open file handles", unix::getOpenFileDescriptorCount);
            metrics.plainGauge(
                    "process.max.fds", "File handles that may be open at most", unix::getMaxFileDescriptorCount);
            metrics.plainCounted(
                    "process.cpu.seconds", "Processor time of the process", () -> unix.getProcessCpuTime() / NANOS);
        }
    }

    private static void ofTheHeap(Metrics metrics) {
        var memory = ManagementFactory.getMemoryMXBean();
        metrics.plainGauge(
                "jvm.memory.used.bytes",
                "Memory of the virtual machine in use, garbage included",
                () -> memory.getHeapMemoryUsage().getUsed(),
                "area",
                "heap");
        metrics.plainGauge(
                "jvm.memory.max.bytes",
                "Memory of the virtual machine at most",
                () -> memory.getHeapMemoryUsage().getMax(),
                "area",
                "heap");
        metrics.plainGauge(
                "jvm.memory.after.gc.bytes",
                "Memory that was still in use after the last collection of all of it; 0 before the first",
                ProcessSeries::afterCollection,
                "area",
                "heap");
        metrics.plainGauge(
                "jvm.buffer.pool.used.bytes",
                "Memory of direct buffers, which is none of the heap",
                () -> ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .filter(pool -> pool.getName().equals("direct"))
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum(),
                "pool",
                "direct");
    }

    /** The pools in which objects grow old; the others are nearly empty after a collection, whatever leaks. */
    private static long afterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static void ofTheCollector(Metrics metrics) {
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        metrics.plainCounted(
                "jvm.gc.collections",
                "Garbage collections",
                () -> sum(collectors, GarbageCollectorMXBean::getCollectionCount));
        metrics.plainCounted(
                "jvm.gc.seconds",
                "Time of garbage collections",
                () -> sum(collectors, GarbageCollectorMXBean::getCollectionTime) / MILLIS);
    }

    /** A collector that does not tell says -1. */
    private static double sum(List<GarbageCollectorMXBean> collectors, ToDoubleFunction<GarbageCollectorMXBean> value) {
        return collectors.stream().mapToDouble(value).filter(each -> each > 0).sum();
    }
}
