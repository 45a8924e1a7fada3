package coop.toadlane.members;

import coop.toadlane.words.Words;
import java.util.List;

/**
 * What is wrong with one cell of a list, and what to do about it.
 *
 * @param line of the file, the first being 1
 * @param column the column's heading; empty when the whole line is meant
 * @param text the key of the sentence
 * @param arguments what the sentence needs, in its order
 */
public record ListFault(long line, String column, String text, List<String> arguments) {

    public ListFault {
        arguments = List.copyOf(arguments);
    }

    public String sentence(Words words) {
        return words.t(text, arguments.toArray());
    }
}
