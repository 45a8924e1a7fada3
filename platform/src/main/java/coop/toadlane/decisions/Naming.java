package coop.toadlane.decisions;

import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Words;
import java.util.Map;

/** What a member is called on a page: by name, or by number once their name is erased. */
final class Naming {
    private Naming() {}

    static String of(MemberNo member, Map<MemberNo, String> names, Words words) {
        var name = names.get(member);
        return name == null ? words.t("decisions.member", member.toString()) : name;
    }
}
