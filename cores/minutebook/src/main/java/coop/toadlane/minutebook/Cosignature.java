package coop.toadlane.minutebook;

/** The message under a cosignature v1 (C2SP tlog-cosignature). */
final class Cosignature {
    private Cosignature() {}

    static byte[] message(String text, long posixSeconds) {
        return Text.utf8("cosignature/v1\ntime " + posixSeconds + "\n" + text);
    }
}
