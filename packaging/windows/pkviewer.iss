; The installer for Windows, made by Inno Setup 6 of dist\pkviewer. Not tried yet.
;
;   ISCC /DVersion=1.2.3 /DNumbers=1.2.3.0 packaging\windows\pkviewer.iss
;
; It asks for no administrator: the program goes to the user's own folder, and what it enters in
; the registry is the user's. With /DSign=NAME the files are signed by the tool of that name,
; as set up in Inno Setup.

#ifndef Version
  #error Say which version: ISCC /DVersion=1.2.3 /DNumbers=1.2.3.0 pkviewer.iss
#endif

[Setup]
AppId={{FC3BBCE0-9CDD-5C06-BE6C-D7D8D7CA2CAC}
AppName=pkviewer
AppVersion={#Version}
AppPublisher=The pkviewer authors
VersionInfoVersion={#Numbers}
DefaultDirName={autopf}\pkviewer
DefaultGroupName=pkviewer
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; What Qt asks for.
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\package\icons\pkviewer.ico
UninstallDisplayIcon={app}\pkviewer.exe
OutputDir=..\..\dist
OutputBaseFilename=pkviewer-{#Version}-windows-x64-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
#ifdef Sign
SignTool={#Sign}
SignedUninstaller=yes
#endif

[Tasks]
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; An older version's libraries must not be found by a newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\pkviewer\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "..\..\build\package\icons\pack.ico"; DestDir: "{app}"; Flags: ignoreversion
Source: "..\..\build\package\icons\briefing.ico"; DestDir: "{app}"; Flags: ignoreversion
Source: "..\..\build\package\icons\figures.ico"; DestDir: "{app}"; Flags: ignoreversion
Source: "..\..\build\package\icons\review.ico"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\pkviewer"; Filename: "{app}\pkviewer.exe"
Name: "{autodesktop}\pkviewer"; Filename: "{app}\pkviewer.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.pkpack"; ValueType: string; ValueData: "pkviewer.pack"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\pkviewer.pack"; ValueType: string; ValueData: "pkviewer data pack"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\pkviewer.pack\DefaultIcon"; ValueType: string; ValueData: "{app}\pack.ico"
Root: HKA; Subkey: "Software\Classes\pkviewer.pack\shell\open\command"; ValueType: string; ValueData: """{app}\pkviewer.exe"" --pack ""%1"""
Root: HKA; Subkey: "Software\Classes\.pkfigures"; ValueType: string; ValueData: "pkviewer.figures"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\pkviewer.figures"; ValueType: string; ValueData: "pkviewer figures"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\pkviewer.figures\DefaultIcon"; ValueType: string; ValueData: "{app}\figures.ico"
Root: HKA; Subkey: "Software\Classes\pkviewer.figures\shell\open\command"; ValueType: string; ValueData: """{app}\pkviewer.exe"" --figures ""%1"""
; Windows knows a file by what follows its last point: pkviewer is offered for JSON, beside others.
Root: HKA; Subkey: "Software\Classes\.json\OpenWithProgids"; ValueType: string; ValueName: "pkviewer.briefing"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\pkviewer.briefing"; ValueType: string; ValueData: "pkviewer briefing"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\pkviewer.briefing\DefaultIcon"; ValueType: string; ValueData: "{app}\briefing.ico"
Root: HKA; Subkey: "Software\Classes\pkviewer.briefing\shell\open\command"; ValueType: string; ValueData: """{app}\pkviewer.exe"" --briefing ""%1"""
Root: HKA; Subkey: "Software\Classes\.json\OpenWithProgids"; ValueType: string; ValueName: "pkviewer.review"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\pkviewer.review"; ValueType: string; ValueData: "pkviewer review"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\pkviewer.review\DefaultIcon"; ValueType: string; ValueData: "{app}\review.ico"
Root: HKA; Subkey: "Software\Classes\pkviewer.review\shell\open\command"; ValueType: string; ValueData: """{app}\pkviewer.exe"" --review ""%1"""

[Run]
Filename: "{app}\pkviewer.exe"; Description: "{cm:LaunchProgram,pkviewer}"; Flags: nowait postinstall skipifsilent
