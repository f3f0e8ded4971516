-- contract: nothing reads or writes it since the folds (0016), and the release before this one is theirs.
DROP TABLE revenue_days;
