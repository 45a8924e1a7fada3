package coop.toadlane.minutebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

/** The published cases of transparency-dev/merkle, where they stand beside the project. */
class MerkleVectorsTest {
    @Test
    void inclusionCasesComeOutAsPublished() {
        run(
                "inclusion",
                53,
                c ->
                        Proofs.verifyInclusion(
                                hash(c, "leafHash"),
                                number(c, "leafIdx"),
                                number(c, "treeSize"),
                                hash(c, "root"),
                                proof(c)));
    }

    @Test
    void consistencyCasesComeOutAsPublished() {
        run(
                "consistency",
                43,
                c ->
                        Proofs.verifyConsistency(
                                number(c, "size1"),
                                hash(c, "root1"),
                                number(c, "size2"),
                                hash(c, "root2"),
                                proof(c)));
    }

    @Test
    void subtreeInclusionCasesComeOutAsPublished() {
        run(
                "subtreeinclusion",
                106,
                c ->
                        Proofs.verifySubtreeInclusion(
                                hash(c, "leafHash"),
                                number(c, "leafIdx"),
                                number(c, "start"),
                                number(c, "end"),
                                hash(c, "root"),
                                proof(c)));
    }

    @Test
    void subtreeConsistencyCasesComeOutAsPublished() {
        run(
                "subtreeconsistency",
                45,
                c ->
                        Proofs.verifySubtreeConsistency(
                                number(c, "start"),
                                number(c, "end"),
                                hash(c, "root1"),
                                number(c, "size"),
                                hash(c, "root2"),
                                proof(c)));
    }

    private static void run(String kind, int count, Predicate<JsonNode> verify) {
        List<Path> cases = SharedData.under("merkle-proofs/" + kind, ".json");
        assertThat(cases).hasSize(count);
        Stream<Executable> checks = cases.stream().map(path -> () -> check(path, verify));
        assertAll(kind, checks);
    }

    private static void check(Path path, Predicate<JsonNode> verify) {
        JsonNode published = SharedData.json(path);
        boolean wanted = !published.get("wantErr").asBoolean();
        assertThat(holds(published, verify)).as(path.toString()).isEqualTo(wanted);
    }

    /** Some cases leave a hash out or cut it short, which no value of ours can express. */
    private static boolean holds(JsonNode published, Predicate<JsonNode> verify) {
        try {
            return verify.test(published);
        } catch (Malformed e) {
            return false;
        }
    }

    private static Hash hash(JsonNode published, String field) {
        return Hash.ofBase64(published.get(field).asString());
    }

    /** Numbers from 2^63 up become negative, which no log has either. */
    private static long number(JsonNode published, String field) {
        return published.get(field).asBigInteger().longValue();
    }

    private static List<Hash> proof(JsonNode published) {
        return published.get("proof").valueStream().map(h -> Hash.ofBase64(h.asString())).toList();
    }
}
