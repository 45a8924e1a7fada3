package coop.toadlane.tally;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One small contest in the forms of each vendor, made up here: 2 for Rye, 1 for Oat then Rye. */
final class RctabSamples {
    private RctabSamples() {}

    static final String CONFIG =
            """
            {"outputSettings": {"contestName": "Bread"},
             "rules": {"tiebreakMode": "random", "randomSeed": "5",
              "overvoteRule": "exhaustIfMultipleContinuing",
              "winnerElectionMode": "singleWinnerMajority", "numberOfWinners": "1",
              "maxSkippedRanksAllowed": "1", "maxRankingsAllowed": "max"},
             "cvrFileSources": [{"provider": "genericCsv", "filePath": "x", "contestId": "1",
              "undeclaredWriteInLabel": "W", "overvoteLabel": "",
              "firstVoteColumnIndex": "2", "firstVoteRowIndex": "2"}],
             "candidates": [{"name": "Rye", "aliases": ["11"]}, {"name": "Oat", "aliases": ["12"]}]}
            """;

    /**
     * A source's file.
     *
     * @param beside what lies beside it
     */
    record Sample(String provider, String name, String text, Map<String, byte[]> beside) {}

    static RctabConfig config(String provider) {
        var text = CONFIG.replace("genericCsv", provider);
        return RctabConfig.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    static Map<String, Sample> sources() {
        var samples = new LinkedHashMap<String, Sample>();
        samples.put(
                "generic csv", sample("genericCsv", "x.csv", "id,Rye,Oat\na,1,\nb,1,\nc,2,1\n"));
        samples.put("clear ballot", sample("clearBallot", "x.csv", clearBallot()));
        samples.put("cdf json", sample("cdf", "x.json", COMMON_JSON));
        samples.put("cdf xml", sample("cdf", "x.xml", COMMON_XML));
        samples.put("hart", sample("hart", "x.xml", HART));
        var beside =
                Map.of(
                        "ContestManifest.json",
                        bytes("{\"List\": [{\"Id\": 1, \"NumOfRanks\": 2}]}"),
                        "CandidateManifest.json",
                        bytes(
                                "{\"List\": [{\"Id\": 11, \"ContestId\": 1},"
                                        + " {\"Id\": 12, \"ContestId\": 1}]}"));
        samples.put("dominion", new Sample("dominion", "CvrExport.json", DOMINION, beside));
        return samples;
    }

    private static Sample sample(String provider, String name, String text) {
        return new Sample(provider, name, text, Map.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String clearBallot() {
        return "n,box,at,id,precinct,style,name,scan,status,remade,"
                + "c1:1:1:Vote For 1:Rye:,c2:1:1:Vote For 1:Oat:,"
                + "c3:1:2:Vote For 1:Rye:,c4:1:2:Vote For 1:Oat:\n"
                + "1,b,1,i,p,s,n,c,0,0,1,0,0,0\n2,b,1,i,p,s,n,c,0,0,1,0,0,0\n"
                + "3,b,1,i,p,s,n,c,0,0,0,1,1,0\n";
    }

    private static final String DOMINION =
            """
            {"Sessions": [
             {"Original": {"IsCurrent": true, "Cards": [{"Contests": [{"Id": 1,
               "OutstackConditionIds": [], "Marks": [
               {"CandidateId": 11, "Rank": 1, "IsAmbiguous": false}]}]}]}},
             {"Original": {"IsCurrent": false}, "Modified": {"Contests": [{"Id": 1, "Marks": [
               {"CandidateId": 11, "Rank": 1}]}]}},
             {"Original": {"IsCurrent": true, "Contests": [{"Id": 1, "Marks": [
               {"CandidateId": 12, "Rank": 1}, {"CandidateId": 11, "Rank": 2},
               {"CandidateId": 11, "Rank": 1, "IsAmbiguous": true}]}]}}]}
            """;

    private static final String HART =
            """
            <?xml version="1.0"?><Cvr xmlns="http://x"><Contests><Contest><Id>1</Id><Options>
            <Option><Id>11</Id><Value>01</Value></Option><Option><Id>12</Id><Value>10</Value></Option>
            </Options></Contest><Contest><Id>1</Id><Options><Option><Id>11</Id><Value>10</Value>
            </Option></Options></Contest><Contest><Id>1</Id><Options><Option><Id>11</Id>
            <Value>10</Value></Option></Options></Contest></Contests></Cvr>
            """;

    private static final String COMMON_JSON =
            """
            {"Election": [{"Candidate": [{"@id": "r", "Name": "Rye"}, {"@id": "o", "Name": "Oat"}],
              "Contest": [{"@id": "c", "Name": "1", "ContestSelection": [
                {"@id": "sr", "CandidateIds": ["r"]}, {"@id": "so", "CandidateIds": ["o"]}]}]}],
             "CVR": [
              {"CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c",
               "CVRContestSelection": [{"ContestSelectionId": "sr", "Rank": 1}]}]}]},
              {"CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c",
               "CVRContestSelection": [{"ContestSelectionId": "sr", "SelectionPosition": [
                {"HasIndication": "yes", "Rank": 1}]}]}]}]},
              {"CurrentSnapshotId": "s", "CVRSnapshot": [{"@id": "s", "CVRContest": [{"ContestId": "c",
               "CVRContestSelection": [{"ContestSelectionId": "sr", "Rank": 2},
                {"ContestSelectionId": "so", "Rank": 1}]}]}]}]}
            """;

    private static final String COMMON_XML =
            """
            <CastVoteRecordReport xmlns="http://x">
            <CVR><CurrentSnapshotId>s</CurrentSnapshotId><CVRSnapshot ObjectId="s"><CVRContest>
            <ContestId>c</ContestId><CVRContestSelection><ContestSelectionId>sr</ContestSelectionId>
            <SelectionPosition><HasIndication>yes</HasIndication><Rank>1</Rank></SelectionPosition>
            </CVRContestSelection></CVRContest></CVRSnapshot></CVR>
            <CVR><CurrentSnapshotId>s</CurrentSnapshotId><CVRSnapshot ObjectId="s"><CVRContest>
            <ContestId>c</ContestId><CVRContestSelection><ContestSelectionId>sr</ContestSelectionId>
            <Rank>1</Rank></CVRContestSelection></CVRContest></CVRSnapshot></CVR>
            <CVR><CurrentSnapshotId>s</CurrentSnapshotId><CVRSnapshot ObjectId="s"><CVRContest>
            <ContestId>c</ContestId><CVRContestSelection><ContestSelectionId>sr</ContestSelectionId>
            <Rank>2</Rank></CVRContestSelection><CVRContestSelection>
            <ContestSelectionId>so</ContestSelectionId><Rank>1</Rank></CVRContestSelection>
            </CVRContest></CVRSnapshot></CVR>
            <Election><Candidate ObjectId="r"><Name>Rye</Name></Candidate>
            <Candidate ObjectId="o"><Name>Oat</Name></Candidate><Contest ObjectId="c"><Name>1</Name>
            <ContestSelection ObjectId="sr"><CandidateIds>r</CandidateIds></ContestSelection>
            <ContestSelection ObjectId="so"><CandidateIds>o</CandidateIds></ContestSelection>
            </Contest></Election></CastVoteRecordReport>
            """;
}
