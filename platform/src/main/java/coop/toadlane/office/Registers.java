package coop.toadlane.office;

import coop.toadlane.record.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands each entry to the register that answers for its family. */
@Component
class Registers {
    private final Map<Class<? extends Entry>, Register> byFamily = new LinkedHashMap<>();

    Registers(List<Register> registers) {
        for (var register : registers) {
            if (byFamily.put(register.family(), register) != null) {
                throw new IllegalStateException("two registers for " + register.family());
            }
        }
    }

    /** Writes entries in their order, a run of one family at a time. */
    void enter(CoopId coop, List<Entered> entries) {
        for (int from = 0; from < entries.size(); ) {
            var register = of(entries.get(from).entry());
            int to = from;
            while (to < entries.size() && of(entries.get(to).entry()) == register) {
                to++;
            }
            register.enter(coop, new ArrayList<>(entries.subList(from, to)));
            from = to;
        }
    }

    private Register of(Entry entry) {
        for (var known : byFamily.entrySet()) {
            if (known.getKey().isInstance(entry)) {
                return known.getValue();
            }
        }
        throw new IllegalStateException("no register for " + entry.getClass());
    }
}
