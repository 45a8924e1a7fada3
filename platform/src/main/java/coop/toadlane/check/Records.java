package coop.toadlane.check;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Shown;
import coop.toadlane.record.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the records of co-ops, each as it stands at one moment. */
@Component
class Records {
    private final JdbcClient jdbc;
    private final TransactionTemplate moment;
    private final Map<Table, Shown> tables = new EnumMap<>(Table.class);

    Records(JdbcClient jdbc, PlatformTransactionManager manager, List<Shown> shown) {
        this.jdbc = jdbc;
        this.moment = new TransactionTemplate(manager);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        for (var one : shown) {
            if (tables.put(one.table(), one) != null) {
                throw new IllegalStateException("two rooms show " + one.table());
            }
        }
    }

    /** Reads a record; what is read belongs to one moment, whatever is entered meanwhile. */
    <T> T read(CoopId coop, Reader reader, Function<CoopRecord, T> use) {
        return moment.execute(_ -> use.apply(new CoopRecord(coop, reader, jdbc, tables)));
    }
}
