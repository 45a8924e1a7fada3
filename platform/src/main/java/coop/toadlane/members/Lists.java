package coop.toadlane.members;

import java.util.EnumMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads uploaded lists against the register as it stands. */
@Component
class Lists {
    private final Members members;

    Lists(Members members) {
        this.members = members;
    }

    /**
     * What the headings suggest.
     *
     * @param otherwise the class of lines that name none; empty for the only one there is, if so
     */
    MemberLists.Mapping guess(ListTable table, Seat seat, String otherwise) {
        var guessed = new EnumMap<ListField, Integer>(ListField.class);
        for (var field : ListField.values()) {
            guessed.put(field, field.guess(table.columns()));
        }
        var classes = MemberClass.all(seat.rulebook());
        var only = classes.size() == 1 ? classes.firstKey() : "";
        return new MemberLists.Mapping(guessed, otherwise.isEmpty() ? only : otherwise);
    }

    ListReader.Found read(Seat seat, ListTable table, MemberLists.Mapping mapping) {
        var taken =
                members.ever(seat.coop()).stream()
                        .map(member -> member.number().value())
                        .collect(Collectors.toSet());
        return new ListReader(
                        table,
                        mapping.columns(),
                        mapping.otherwise(),
                        MemberClass.all(seat.rulebook()),
                        seat.today(),
                        taken)
                .read();
    }
}
