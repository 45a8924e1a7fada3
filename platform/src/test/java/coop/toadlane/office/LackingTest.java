package coop.toadlane.office;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.record.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LackingTest {
    private record Part(String name, @Nullable String note) {}

    private record Whole(
            Part part, List<Part> parts, Map<String, Part> more, @Nullable Part spare) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'part':{'name':'a'},'parts':[],'more':{}} |",
                "{'part':{'name':'a'},'parts':[],'more':{},'spare':{}} | spare.name",
                "{'parts':[],'more':{}} | part",
                "{'part':{},'parts':[],'more':{}} | part.name",
                "{'part':{'name':'a'},'more':{}} | parts",
                "{'part':{'name':'a'},'parts':[{'name':'a'},{}],'more':{}} | parts.1.name",
                "{'part':{'name':'a'},'parts':[null],'more':{}} | parts.0",
                "{'part':{'name':'a'},'parts':[],'more':{'x':null}} | more.0",
            })
    void theFirstFieldThatIsNullAndMayNotBeIsNamed(String json, @Nullable String lacking) {
        assertThat(Lacking.in(Json.read(json.replace('\'', '"'), Whole.class))).isEqualTo(lacking);
    }
}
