package coop.toadlane.ledger;

import coop.toadlane.office.Case;
import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.LedgerEntry;
import coop.toadlane.record.Openness;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class AccountOpeningKind implements Kind<AccountOpening> {
    private static final int NAME = 120;
    private final Ledger ledger;

    AccountOpeningKind(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "ledger.account";
    }

    @Override
    public Class<AccountOpening> type() {
        return AccountOpening.class;
    }

    @Override
    public Openness openness() {
        return Openness.MEMBERS;
    }

    @Override
    public Power power() {
        return Power.of("office:treasurer", "decision:ordinary");
    }

    @Override
    public Ruling rule(Case<AccountOpening> one, Sitting sitting) {
        var act = one.act();
        if (!act.account().matches("[0-9A-Za-z][0-9A-Za-z.-]{0,19}")) {
            return Refusal.at("account", "ledger.account-code");
        }
        if (act.name().isBlank() || act.name().length() > NAME) {
            return Refusal.at("name", "ledger.account-name", NAME);
        }
        if (ledger.account(sitting.coop(), act.account()).isPresent()) {
            return Refusal.at("account", "ledger.account-exists", act.account());
        }
        return Ruling.enter(
                new LedgerEntry.AccountOpened(act.account(), act.name().strip(), act.type()));
    }

    @Override
    public List<Change> changes(AccountOpening act, CoopId coop) {
        return List.of(new Change("ledger.change.account", "", act.account() + " " + act.name()));
    }
}
