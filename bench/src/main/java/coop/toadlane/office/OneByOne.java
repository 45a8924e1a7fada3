package coop.toadlane.office;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** For comparison: a transaction for each act, as one would write it without sheets. */
public final class OneByOne {
    private final Sheets sheets;

    public OneByOne(ApplicationContext house) {
        sheets = house.getBean(Sheets.class);
    }

    public Outcome perform(Request request) {
        return sheets.enter(request.coop(), List.of(request)).getFirst();
    }
}
