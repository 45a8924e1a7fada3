package coop.toadlane.surplus;

import coop.toadlane.members.Member;
import coop.toadlane.members.Members;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds members by what a file calls them. */
final class MemberFinder {
    private static final int NOBODY = 0;
    private static final int SEVERAL = -1;
    private final Map<String, Integer> byText = new HashMap<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final boolean byNumber;

    private MemberFinder(boolean byNumber) {
        this.byNumber = byNumber;
    }

    /** Looks everybody up once, by number, name or e-mail address. */
    static MemberFinder of(CoopId coop, Members members, String by) {
        var finder = new MemberFinder(by.equals("number"));
        var all = members.ever(coop).stream().map(Member::number).toList();
        if (finder.byNumber) {
            all.forEach(number -> finder.numbers.add(number.value()));
            return finder;
        }
        members.details(coop, all)
                .forEach((number, details) -> {
                    var text = by.equals("email") ? details.email() : details.name();
                    if (text != null) {
                        finder.add(text, number);
                    }
                });
        return finder;
    }

    private void add(String text, MemberNo number) {
        byText.merge(plain(text), number.value(), (_, _) -> SEVERAL);
    }

    /** Letter case and doubled spaces make no other name. */
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    sealed interface Found {
        record One(int member) implements Found {}

        record Nobody() implements Found {}

        record Several() implements Found {}
    }

    Found find(String text) {
        int number = byNumber ? numbered(text) : byText.getOrDefault(plain(text), NOBODY);
        return switch (number) {
            case NOBODY -> new Found.Nobody();
            case SEVERAL -> new Found.Several();
            default -> new Found.One(number);
        };
    }

    private int numbered(String text) {
        var number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : NOBODY;
        return numbers.contains(number) ? number : NOBODY;
    }
}
