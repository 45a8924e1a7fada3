package coop.toadlane.members;

import coop.toadlane.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the secretary sees of a list before it is entered.
 *
 * @param chosen for each field, the place of its column, or an empty text
 * @param otherwise the class of lines that name none
 * @param faults the first of them
 * @param faulty how many there are in all
 * @param invited how many could be invited by letter
 */
public record ListLook(
        List<String> columns,
        Map<String, String> chosen,
        String otherwise,
        int rows,
        List<Sample> samples,
        List<ListFault> faults,
        int faulty,
        long invited) {

    /** One of the first lines, as it would be entered. */
    public record Sample(String number, String name, String memberClass, LocalDate since) {
        static Sample of(ListReader.Line line) {
            var number = line.number();
            return new Sample(
                    number == null ? "" : number.toString(),
                    line.details().name(),
                    line.memberClass(),
                    line.since());
        }
    }

    static Map<String, String> chosen(MemberLists.Mapping mapping) {
        var chosen = new LinkedHashMap<String, String>();
        mapping.columns()
                .forEach((field, column) ->
                        chosen.put(field.id(), column < 0 ? "" : column.toString()));
        return chosen;
    }

    /** The columns to choose from, each by its place. */
    public Map<String, String> options(Words words) {
        var options = new LinkedHashMap<String, String>();
        options.put("", words.t("members.import.no-column"));
        for (int i = 0; i < columns.size(); i++) {
            options.put(Integer.toString(i), columns.get(i));
        }
        return options;
    }

    /** The classes to choose from for lines that name none. */
    public Map<String, String> classes(Words words, Map<String, String> names) {
        var options = new LinkedHashMap<String, String>();
        options.put("", words.t("members.import.no-class"));
        options.putAll(names);
        return options;
    }

    /** The fields in the order of the form. */
    public List<String> fields() {
        return new ArrayList<>(chosen.keySet());
    }

    /** Whether it can be entered as it is. */
    public boolean ready() {
        return faulty == 0 && rows > 0;
    }
}
