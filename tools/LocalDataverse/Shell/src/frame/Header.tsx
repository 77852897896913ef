import { Avatar, Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons";
import type { SignedInUser } from "../xrm/installXrm";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    height: "48px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackgroundPressed,
    color: tokens.colorNeutralForegroundOnBrand,
    flexShrink: 0,
  },
  app: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  local: { fontSize: tokens.fontSizeBase200, flexGrow: 1, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  // Where there is no room, the picture tells who it is, and the name is there to be read aloud.
  user: { whiteSpace: "nowrap", "@media (max-width: 720px)": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  button: {
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightRegular,
    ":hover": { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundHover },
    ":hover:active": { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundSelected },
    "& .fui-Button__icon": { color: tokens.colorNeutralForegroundOnBrand },
    ":hover .fui-Button__icon": { color: tokens.colorNeutralForegroundOnBrand },
  },
});

interface Props {
  readonly app: string;
  readonly user: SignedInUser;
  readonly onMenu: () => void;
  readonly onSwitch: () => void;
}

export function Header({ app, user, onMenu, onSwitch }: Props) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Button className={styles.button} appearance="subtle" icon={<NavigationRegular />} aria-label="Show or hide the site map" onClick={onMenu} />
      <span className={styles.app}>{app}</span>
      <span className={styles.local}>Local CRM</span>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.button} appearance="subtle" icon={<Avatar name={user.name} size={28} color="colorful" aria-hidden />} title="Who is signed in">
            <span className={styles.user}>{user.name}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={onSwitch}>Sign in as someone else</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
