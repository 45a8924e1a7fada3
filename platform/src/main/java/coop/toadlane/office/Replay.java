package coop.toadlane.office;

import coop.toadlane.record.Body;
import coop.toadlane.record.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a co-op's registers anew from its minutes alone. They must be empty; what comes of it is
 * row for row what the acts themselves left.
 */
@Component
public class Replay {
    private final Registers registers;
    private final TransactionTemplate transactions;

    Replay(Registers registers, PlatformTransactionManager manager) {
        this.registers = registers;
        this.transactions = new TransactionTemplate(manager);
    }

    /** A minute as it was written: its header's line and its body's line. */
    public record Written(String header, String body) {}

    /**
     * Enters the minutes in their order, all or none.
     *
     * @throws IllegalArgumentException when a minute cannot be read
     */
    public void replay(CoopId coop, Stream<Written> minutes) {
        transactions.executeWithoutResult(
                _ -> minutes.forEachOrdered(minute -> registers.enter(coop, entered(minute))));
    }

    private static List<Entered> entered(Written minute) {
        var header = Header.parse(minute.header());
        var entered = new ArrayList<Entered>();
        for (var entry : Body.parse(minute.body()).entries()) {
            entered.add(
                    new Entered(
                            entry,
                            header.number(),
                            entered.size(),
                            header.time(),
                            header.actor(),
                            header.authority()));
        }
        return entered;
    }
}
