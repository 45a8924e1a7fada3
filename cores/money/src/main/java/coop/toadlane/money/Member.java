package coop.toadlane.money;

/**
 * One who shares: members are ordered by name, then by id.
 *
 * @param id what the caller knows the member by
 * @param memberClass the member class, empty if there is none
 */
public record Member(String id, String name, String memberClass) implements Comparable<Member> {
    @Override
    public int compareTo(Member other) {
        var byName = name.compareTo(other.name);
        return byName != 0 ? byName : id.compareTo(other.id);
    }
}
