package coop.toadlane.office;

import coop.toadlane.minutebook.Malformed;
import coop.toadlane.minutebook.NoteVerifier;
import coop.toadlane.record.OfficeEntry;
import coop.toadlane.record.Openness;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class KeyChangeKind implements Kind<KeyChange> {
    private final Coops coops;
    private final Seals seals;

    KeyChangeKind(Coops coops, Seals seals) {
        this.coops = coops;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "office.key";
    }

    @Override
    public Class<KeyChange> type() {
        return KeyChange.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("decision:special");
    }

    @Override
    public Ruling rule(Case<KeyChange> one, Sitting sitting) {
        var coop = coops.find(sitting.coop()).orElseThrow();
        var key = one.act().key();
        try {
            if (!NoteVerifier.parse(key).name().equals(coop.origin())) {
                return Refusal.at("key", "office.key-of-another", coop.origin());
            }
        } catch (Malformed e) {
            return Refusal.at("key", "office.key-unreadable");
        }
        if (key.equals(coop.key())) {
            return Refusal.at("key", "office.key-same");
        }
        return seals.holds(key)
                ? Ruling.enter(new OfficeEntry.KeyChanged(key))
                : Refusal.at("key", "office.key-not-here");
    }

    @Override
    public List<Change> changes(KeyChange act, CoopId coop) {
        var before = coops.find(coop).map(Coops.Coop::key).orElse("");
        return List.of(new Change("office.change.key", before, act.key()));
    }
}
