package coop.toadlane.members;

import coop.toadlane.office.Rulebook;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a co-op calls its member classes. */
public final class ClassNames {
    private ClassNames() {}

    /** The name of each class by its id, in the order of the ids. */
    public static Map<String, String> of(Rulebook rulebook) {
        var names = new LinkedHashMap<String, String>();
        MemberClass.all(rulebook).forEach((id, one) -> names.put(id, one.name()));
        return names;
    }
}
