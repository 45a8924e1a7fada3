package coop.toadlane.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.Callable;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock
 * @param cpuSeconds of all threads of this process
 * @param peakHeap megabytes at most in use at once, with what was not yet cleared away
 */
record Effort<T>(T result, double seconds, double cpuSeconds, long peakHeap) {

    static <T> Effort<T> of(Callable<T> work) throws Exception {
        System.gc();
        var pools =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        var result = work.call();
        long took = System.nanoTime() - start;
        long used = system.getProcessCpuTime() - cpu;
        long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Effort<>(result, took / 1e9, used / 1e9, peak >> 20);
    }

    /** Its part of a row: seconds, seconds of CPU, megabytes. */
    Object[] cells(String name) {
        return new Object[] {name, seconds, cpuSeconds, peakHeap};
    }
}
